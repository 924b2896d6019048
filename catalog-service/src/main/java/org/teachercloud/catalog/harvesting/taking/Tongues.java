package org.teachercloud.catalog.harvesting.taking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.teachercloud.catalog.harvesting.sources.HarvestMapping;

/** Languages as records write them, as language tags. */
final class Tongues {

  private static final int MOST = 20;

  /** A tag whose first part is a code, not a word. */
  private static final String TWO_OR_THREE = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*";

  private static final Map<String, String> USUAL =
      Map.of(
          "chi", "zh", "zho", "zh", "chinese", "zh", "中文", "zh", "汉语", "zh", "eng", "en", "english",
          "en", "英文", "en", "英语", "en");

  private Tongues() {}

  /** Those that are understood, or those of the mapping where none is. */
  static Set<String> of(List<String> said, HarvestMapping mapping) {
    Set<String> tags = new LinkedHashSet<>();
    for (String one : said) {
      String tag = tag(one.strip(), mapping);
      if (tag != null && tags.size() < MOST) {
        tags.add(tag);
      }
    }
    return tags.isEmpty() ? mapping.languages() : tags;
  }

  private static String tag(String name, HarvestMapping mapping) {
    String mapped = Words.of(mapping.languageNames(), name);
    if (mapped != null) {
      return mapped;
    }
    String usual = USUAL.get(name.toLowerCase(Locale.ROOT));
    if (usual != null) {
      return usual;
    }
    return name.length() <= 35 && name.matches(TWO_OR_THREE) ? name : null;
  }
}
