package org.teachercloud.recommendation.paths;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.teachercloud.recommendation.planning.Goal;
import org.teachercloud.recommendation.planning.Plan;
import org.teachercloud.recommendation.planning.comparing.Change;

/**
 * A path as it is kept.
 *
 * @param until the day by which it should be done, null where she named none
 * @param latest its newest version
 */
record LearningPath(
    UUID id,
    UUID learner,
    Goal goal,
    int weeklyMinutes,
    LocalDate until,
    Instant madeAt,
    Version latest) {

  LearningPath with(Version version) {
    return new LearningPath(id, learner, goal, weeklyMinutes, until, madeAt, version);
  }

  /**
   * One version.
   *
   * @param number from 1; 0 before anything was worked out
   * @param basis a digest of everything of hers that it rests on
   */
  record Version(int number, Instant madeAt, UUID basis, Plan plan, List<Change> changes) {}
}
