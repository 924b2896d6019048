package org.teachercloud.enrollment.enrolling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.LearningDraft;

/** Gives up a place; what was completed is kept for a return. */
@ApplicationScoped
public class WithdrawLearner {

  private final Enrollments enrollments;
  private final EnrollmentEvents events;
  private final InstantSource clock;

  WithdrawLearner(Enrollments enrollments, EnrollmentEvents events, InstantSource clock) {
    this.enrollments = enrollments;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Withdraws the caller; again is the same as once.
   *
   * @param revision the one that she read, null where she does not say
   */
  @Transactional
  public WithdrawOutcome withdraw(Caller caller, UUID id, Integer revision) {
    Enrollment one = enrollments.lock(caller, List.of(id)).stream().findFirst().orElse(null);
    if (one == null) {
      return new WithdrawOutcome.NotThere();
    }
    if (revision != null && revision != one.revision()) {
      return new WithdrawOutcome.Stale();
    }
    return switch (one.state()) {
      case COMPLETED -> new WithdrawOutcome.Completed();
      case WITHDRAWN -> new WithdrawOutcome.Withdrawn();
      case ACTIVE, WAITLISTED -> withdraw(one);
    };
  }

  private WithdrawOutcome withdraw(Enrollment one) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    enrollments.save(
        List.of(one.moved(one.standing(), one.progress(), EnrollmentState.WITHDRAWN, now)));
    events.state(
        List.of(
            new LearningDraft(
                LearningDraft.Kind.WITHDREW,
                one.learner(),
                one.resource(),
                one.id(),
                null,
                one.progress(),
                now)));
    return new WithdrawOutcome.Withdrawn();
  }
}
