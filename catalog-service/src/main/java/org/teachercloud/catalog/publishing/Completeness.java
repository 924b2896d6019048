package org.teachercloud.catalog.publishing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.catalog.publishing.PublishingOutcome.Gap;

/** What a description must say before it is kept, and before it is reviewed. */
final class Completeness {

  private Completeness() {}

  /** What even a draft lacks: titles, and units that can be told apart. */
  static List<Gap> ofDraft(Description description) {
    List<Gap> gaps = new ArrayList<>();
    if (silent(description.title())) {
      gaps.add(new Gap("title", "TITLE_NEEDED"));
    }
    Set<UUID> seen = new HashSet<>();
    List<Unit> units = description.units();
    for (int i = 0; i < units.size(); i++) {
      if (silent(units.get(i).title())) {
        gaps.add(new Gap("units[" + i + "].title", "TITLE_NEEDED"));
      }
      if (!seen.add(units.get(i).id())) {
        gaps.add(new Gap("units[" + i + "].id", "UNIT_REPEATED"));
      }
    }
    return gaps;
  }

  /**
   * What a second person could not judge without.
   *
   * @param version the last published one: whoever knows it is told what is new, in both languages
   */
  static List<Gap> ofReview(Description description, int version) {
    List<Gap> gaps = ofDraft(description);
    if (description.summary() == null) {
      gaps.add(new Gap("summary", "SUMMARY_NEEDED"));
    }
    if (description.languages().isEmpty()) {
      gaps.add(new Gap("languages", "LANGUAGE_NEEDED"));
    }
    if (description.units().isEmpty()) {
      gaps.add(new Gap("units", "UNIT_NEEDED"));
    }
    Text changes = description.changes();
    if (version > 0 && (changes == null || changes.zh() == null)) {
      gaps.add(new Gap("changes.zh", "CHANGES_NEEDED"));
    }
    if (version > 0 && (changes == null || changes.en() == null)) {
      gaps.add(new Gap("changes.en", "CHANGES_NEEDED"));
    }
    return gaps;
  }

  private static boolean silent(Text text) {
    return text == null || (text.zh() == null && text.en() == null);
  }
}
