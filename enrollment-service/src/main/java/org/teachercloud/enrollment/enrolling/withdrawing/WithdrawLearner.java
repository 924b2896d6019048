package org.teachercloud.enrollment.enrolling.withdrawing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.cohorts.CourseOffering;
import org.teachercloud.enrollment.cohorts.CourseOfferings;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;

/**
 * Gives up a place, which whoever has waited longest gets; what was completed is kept for a return.
 */
@ApplicationScoped
public class WithdrawLearner {

  private final Enrollments enrollments;
  private final CourseOfferings offerings;
  private final GiveUp giveUp;
  private final InstantSource clock;

  WithdrawLearner(
      Enrollments enrollments, CourseOfferings offerings, GiveUp giveUp, InstantSource clock) {
    this.enrollments = enrollments;
    this.offerings = offerings;
    this.giveUp = giveUp;
    this.clock = clock;
  }

  /**
   * Withdraws the caller; again is the same as once.
   *
   * @param revision the one that she read, null where she does not say
   */
  @Transactional
  public WithdrawOutcome withdraw(Caller caller, UUID id, Integer revision) {
    Optional<Enrollment> seen = enrollments.find(caller, id);
    if (seen.isEmpty()) {
      return new WithdrawOutcome.NotThere();
    }
    List<CourseOffering> offered = offerings.lockOf(seen.get().resource());
    Enrollment one = enrollments.lock(caller, List.of(id)).getFirst();
    if (revision != null && revision != one.revision()) {
      return new WithdrawOutcome.Stale();
    }
    return switch (one.state()) {
      case COMPLETED -> new WithdrawOutcome.Completed();
      case WITHDRAWN -> new WithdrawOutcome.Withdrawn();
      case ACTIVE, DEFERRED, REQUESTED, WAITLISTED -> {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        giveUp.giveUp(one, Change.by(caller.id(), ChangeReason.OWN_WISH, now), offered);
        yield new WithdrawOutcome.Withdrawn();
      }
    };
  }
}
