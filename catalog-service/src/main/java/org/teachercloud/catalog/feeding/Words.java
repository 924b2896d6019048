package org.teachercloud.catalog.feeding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Subject;

/** Texts of a resource for readers outside. */
public final class Words {

  private Words() {}

  /** The text in a language, or in the other one where there is none. */
  public static String in(Text text, String language) {
    String wished = language.equals("zh") ? text.zh() : text.en();
    if (wished != null) {
      return wished;
    }
    return text.zh() == null ? text.en() : text.zh();
  }

  /** A code of a vocabulary as English words. */
  public static String plain(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What it is about and for which schooling; empty where nobody has said. */
  public static List<String> keywords(Description described) {
    List<String> words = new ArrayList<>();
    if (described.subject() != null && described.subject() != Subject.UNCLASSIFIED) {
      words.add(plain(described.subject()));
    }
    described.phases().stream().sorted().map((Phase phase) -> plain(phase)).forEach(words::add);
    return words;
  }
}
