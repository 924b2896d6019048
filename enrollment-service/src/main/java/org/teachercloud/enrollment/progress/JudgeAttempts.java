package org.teachercloud.enrollment.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.enrollment.completing.Asked;
import org.teachercloud.enrollment.stating.LearningDraft;
import org.teachercloud.enrollment.stating.LearningDraft.Result;

/** Says which events were tries, and whether these were right. */
@ApplicationScoped
class JudgeAttempts {

  private static final double FULL = 100;

  private final AttemptConfig config;

  JudgeAttempts(AttemptConfig config) {
    this.config = config;
  }

  /**
   * What an event tells of a try, empty where it has no result.
   *
   * @param now no try counts as later
   */
  Optional<LearningDraft> attempt(Course course, ProgressEvent event, Instant now) {
    if (event.score() == null && event.success() == null) {
      return Optional.empty();
    }
    boolean success =
        event.success() == null
            ? event.score() >= mark(course.asked(), event.unitId())
            : event.success();
    double score = event.score() == null ? (success ? 1 : 0) : share(event.score());
    Result result = new Result(event.id(), score, success);
    return Optional.of(course.attempted(event.unitId(), course.counts(event, now), result));
  }

  private int mark(Asked asked, UUID unit) {
    return asked == null ? config.passMark() : asked.mark(unit).orElse(config.passMark());
  }

  /** To four digits: percents come as numbers of single precision. */
  private static double share(float percent) {
    return Math.round(percent / FULL * 10_000) / 10_000.0;
  }
}
