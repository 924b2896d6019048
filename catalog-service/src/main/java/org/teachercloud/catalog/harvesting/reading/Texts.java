package org.teachercloud.catalog.harvesting.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.teachercloud.catalog.describing.Text;

/** Picks a Chinese and an English text out of those of a record. */
final class Texts {

  static final int LONGEST_LINE = 300;
  static final int LONGEST_TEXT = 5_000;

  /** Controls and halves of characters, which JSON can carry and a database cannot. */
  private static final Pattern NO_CHARACTER = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private Texts() {}

  /** The first text in each language; null where there is none in either. */
  static Text of(List<Leaf> leaves, int limit) {
    String zh = null;
    String en = null;
    for (Leaf leaf : leaves) {
      boolean chinese = isChinese(leaf);
      String text = cut(leaf.text(), limit);
      zh = zh == null && chinese && !text.isEmpty() ? text : zh;
      en = en == null && !chinese && !text.isEmpty() ? text : en;
    }
    return zh == null && en == null ? null : new Text(zh, en);
  }

  /** What does not say its language is Chinese where it has Chinese characters. */
  private static boolean isChinese(Leaf leaf) {
    String said = leaf.language() == null ? "" : leaf.language().toLowerCase(Locale.ROOT);
    if (said.startsWith("zh") || said.startsWith("chi") || said.startsWith("zho")) {
      return true;
    }
    return said.isEmpty()
        && leaf.text()
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  /** Runs of white space as one space each, without what is no character, within the limit. */
  static String cut(String text, int limit) {
    String plain = NO_CHARACTER.matcher(text.replaceAll("\\s+", " ")).replaceAll("").strip();
    if (plain.length() <= limit) {
      return plain;
    }
    int end = limit - 1;
    return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
