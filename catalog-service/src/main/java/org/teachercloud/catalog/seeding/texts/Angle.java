package org.teachercloud.catalog.seeding.texts;

import java.util.Set;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.Stage;

/**
 * A way to make a course of a topic; the texts have places for the topic and its points.
 *
 * @param level 1 basic, 2 usual, 3 advanced; a course builds on courses of lower levels only
 */
public record Angle(
    Family family, int level, Set<Stage> stages, Text title, Text summary, UnitFrame units) {

  /** For whom the angles of one file are written. */
  public enum Family {
    SCHOOL,
    EARLY,
    SPECIAL,
    UNIVERSITY,
    PROFESSIONAL
  }

  /** Whether the title says for which phase it is, so that each phase can have one of its own. */
  public boolean namesPhase() {
    return title.zh().contains("{g");
  }
}
