package org.teachercloud.enrollment.enrolling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.cohorts.CourseOffering;
import org.teachercloud.enrollment.cohorts.CourseOfferings;
import org.teachercloud.enrollment.enrolling.places.TakePlace;
import org.teachercloud.enrollment.enrolling.places.Wish;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.LearningDraft;

/**
 * Gives a learner a place in a resource, once. What she has given up she gets again as it was: the
 * same enrolment, the same version, what she completed. Prerequisites are a hint, no condition.
 */
@ApplicationScoped
public class EnrollLearner {

  private final Enrollments enrollments;
  private final CourseOfferings offerings;
  private final TakePlace takePlace;
  private final EnrollmentEvents events;
  private final InstantSource clock;
  private final Ids ids;

  EnrollLearner(
      Enrollments enrollments,
      CourseOfferings offerings,
      TakePlace takePlace,
      EnrollmentEvents events,
      InstantSource clock,
      Ids ids) {
    this.enrollments = enrollments;
    this.offerings = offerings;
    this.takePlace = takePlace;
    this.events = events;
    this.clock = clock;
    this.ids = ids;
  }

  /** Enrols the caller. */
  @Transactional(Transactional.TxType.MANDATORY)
  public EnrollOutcome enroll(Caller caller, Wish wish) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (wish.offering() == null) {
      UUID id = ids.next();
      Optional<Integer> version = enrollments.insertOffered(caller, id, wish.resource(), now);
      if (version.isPresent()) {
        Edition.Key edition = new Edition.Key(wish.resource(), version.get());
        Enrollment begun =
            Enrollment.begun(id, caller.id(), edition, now).from(caller.institution());
        events.state(List.of(begun.told(LearningDraft.Kind.ENROLLED)));
        return new EnrollOutcome.Enrolled(begun);
      }
    }
    List<CourseOffering> offered = offerings.lockOf(wish.resource());
    List<Enrollment> hers = enrollments.lockByResource(List.of(caller.id()), wish.resource());
    Optional<Enrollment> accepted = hers.stream().filter(one -> one.state().accepted()).findFirst();
    if (accepted.isPresent()) {
      return new EnrollOutcome.AlreadyEnrolled(accepted.get());
    }
    return takePlace.take(caller, wish, new TakePlace.Situation(offered, hers, now));
  }
}
