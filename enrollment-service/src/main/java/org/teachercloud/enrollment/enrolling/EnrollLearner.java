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
  private final EnrollmentEvents events;
  private final InstantSource clock;
  private final Ids ids;

  EnrollLearner(Enrollments enrollments, EnrollmentEvents events, InstantSource clock, Ids ids) {
    this.enrollments = enrollments;
    this.events = events;
    this.clock = clock;
    this.ids = ids;
  }

  /** Enrols the caller. */
  @Transactional(Transactional.TxType.MANDATORY)
  public EnrollOutcome enroll(Caller caller, UUID resource) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    UUID id = ids.next();
    Optional<Integer> version = enrollments.insertOffered(caller, id, resource, now);
    if (version.isPresent()) {
      Enrollment begun =
          Enrollment.begun(id, caller.id(), new Edition.Key(resource, version.get()), now);
      state(begun, now);
      return new EnrollOutcome.Enrolled(begun);
    }
    Enrollment first = enrollments.lockByResource(caller, resource).orElse(null);
    if (first == null) {
      return new EnrollOutcome.NotOffered();
    }
    if (first.state() != EnrollmentState.WITHDRAWN) {
      return new EnrollOutcome.AlreadyEnrolled(first);
    }
    return enrollments.isOffered(caller, resource, now)
        ? resume(first, now)
        : new EnrollOutcome.NotOffered();
  }

  private EnrollOutcome resume(Enrollment first, Instant now) {
    Enrollment again = first.moved(first.standing(), first.progress(), EnrollmentState.ACTIVE, now);
    enrollments.save(List.of(again));
    state(again, now);
    return new EnrollOutcome.Resumed(again);
  }

  private void state(Enrollment one, Instant now) {
    events.state(
        List.of(
            new LearningDraft(
                LearningDraft.Kind.ENROLLED,
                one.learner(),
                one.resource(),
                one.id(),
                null,
                one.progress(),
                now)));
  }
}
