package org.teachercloud.enrollment.enrolling.withdrawing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.enrollment.cohorts.CourseOffering;
import org.teachercloud.enrollment.cohorts.CourseOfferings;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.enrolling.places.Seats;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;

/** Gives up the places of a person who leaves the cloud; who waits for one gets it. */
@ApplicationScoped
public class LeavePlaces {

  /** What is completed stands until it is erased. */
  private static final Set<EnrollmentState> STANDING =
      Set.of(
          EnrollmentState.ACTIVE,
          EnrollmentState.DEFERRED,
          EnrollmentState.REQUESTED,
          EnrollmentState.WAITLISTED);

  private final Enrollments enrollments;
  private final CourseOfferings offerings;
  private final Seats seats;
  private final GiveUp giveUp;

  LeavePlaces(Enrollments enrollments, CourseOfferings offerings, Seats seats, GiveUp giveUp) {
    this.enrollments = enrollments;
    this.seats = seats;
    this.offerings = offerings;
    this.giveUp = giveUp;
  }

  /** Ends hers in offerings, resource by resource in one order; nobody waits for other places. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void leave(UUID learner, Instant now) {
    for (UUID resource : seats.resourcesOf(learner)) {
      List<CourseOffering> offered = offerings.lockOf(resource);
      for (Enrollment one : enrollments.lockByResource(List.of(learner), resource)) {
        if (one.offering() != null && STANDING.contains(one.state())) {
          giveUp.giveUp(one, Change.by(learner, ChangeReason.OWN_WISH, now), offered);
        }
      }
    }
  }
}
