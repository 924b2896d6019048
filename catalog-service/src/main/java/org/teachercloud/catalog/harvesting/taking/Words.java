package org.teachercloud.catalog.harvesting.taking;

import java.util.List;
import java.util.Map;

/** Looks words of records up, whatever their case. */
public final class Words {

  private Words() {}

  /** What a word stands for; null where nobody has said. */
  public static <T> T of(Map<String, T> meanings, String word) {
    for (Map.Entry<String, T> meaning : meanings.entrySet()) {
      if (meaning.getKey().strip().equalsIgnoreCase(word.strip())) {
        return meaning.getValue();
      }
    }
    return null;
  }

  /** What the first known word stands for: by the given meanings, or as the name of a code. */
  static <E extends Enum<E>> E first(List<String> words, Map<String, E> meanings, E otherwise) {
    for (String word : words) {
      E meant = of(meanings, word);
      E code = meant == null ? code(word, otherwise.getDeclaringClass()) : meant;
      if (code != null) {
        return code;
      }
    }
    return otherwise;
  }

  private static <E extends Enum<E>> E code(String word, Class<E> codes) {
    String plain = word.strip().replace('_', ' ');
    for (E code : codes.getEnumConstants()) {
      if (code.name().replace('_', ' ').equalsIgnoreCase(plain)) {
        return code;
      }
    }
    return null;
  }
}
