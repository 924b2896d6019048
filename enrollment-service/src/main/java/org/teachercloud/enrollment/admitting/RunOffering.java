package org.teachercloud.enrollment.admitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.cohorts.CourseOffering;
import org.teachercloud.enrollment.cohorts.CourseOfferings;
import org.teachercloud.enrollment.cohorts.Invitations;
import org.teachercloud.enrollment.cohorts.OfferingState;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.enrolling.places.MoveUp;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.stating.EnrollmentEvents;

/** Changes and closes an offering of the caller's institution, and invites to it. */
@ApplicationScoped
class RunOffering {

  private final CourseOfferings offerings;
  private final Invitations invitations;
  private final Enrollments enrollments;
  private final MoveUp moveUp;
  private final EnrollmentEvents events;
  private final AuditTrail audit;
  private final InstantSource clock;

  RunOffering(
      CourseOfferings offerings,
      Invitations invitations,
      Enrollments enrollments,
      MoveUp moveUp,
      EnrollmentEvents events,
      AuditTrail audit,
      InstantSource clock) {
    this.offerings = offerings;
    this.invitations = invitations;
    this.enrollments = enrollments;
    this.moveUp = moveUp;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of a change of terms. */
  sealed interface Outcome {

    /** Changed; more places have let some of those who waited move up. */
    record Changed(CourseOffering offering) implements Outcome {}

    /** Somebody has changed it since. */
    record Stale() implements Outcome {}

    /** Not there, or not of her institution. */
    record NotThere() implements Outcome {}
  }

  /** One of the caller's institution. */
  Optional<CourseOffering> find(Caller caller, UUID id) {
    return offerings.find(id).filter(one -> caller.belongsTo(one.institution()));
  }

  /** Gives an offering another name and other terms. Who has a place keeps it. */
  @Transactional
  Outcome change(Caller caller, UUID id, OfferingTerms terms, int revision) {
    CourseOffering seen = lock(caller, id).orElse(null);
    if (seen == null) {
      return new Outcome.NotThere();
    }
    if (seen.revision() != revision) {
      return new Outcome.Stale();
    }
    CourseOffering changed =
        seen.changed(
            terms.name(),
            new CourseOffering.Terms(
                seen.terms().admission(), terms.capacity(), terms.opensAt(), terms.closesAt()));
    offerings.save(changed);
    audit.note(caller, "OFFERING_CHANGED", id.toString());
    if (changed.state() == OfferingState.OPEN) {
      events.state(moveUp.fill(changed, now()));
    }
    return new Outcome.Changed(changed);
  }

  /** Lets nobody in any more and ends the wishes that wait; empty where it is not hers. */
  @Transactional
  Optional<CourseOffering> close(Caller caller, UUID id) {
    Optional<CourseOffering> seen = lock(caller, id);
    if (seen.isEmpty() || seen.get().state() == OfferingState.CLOSED) {
      return seen;
    }
    CourseOffering closed = seen.get().closed();
    offerings.save(closed);
    Change why = Change.by(caller.id(), ChangeReason.OFFERING_CLOSED, now());
    enrollments.save(
        enrollments.lockPending(id).stream()
            .map(one -> one.changed(EnrollmentState.WITHDRAWN, why))
            .toList());
    audit.note(caller, "OFFERING_CLOSED", id.toString());
    return Optional.of(closed);
  }

  /** Makes codes that open places; empty where the offering is not hers. */
  @Transactional
  Optional<List<String>> invite(Caller caller, UUID id, int number) {
    return find(caller, id)
        .map(
            offering -> {
              audit.note(caller, "INVITATIONS_MADE", id.toString());
              return invitations.make(id, caller.id(), number, now());
            });
  }

  private Optional<CourseOffering> lock(Caller caller, UUID id) {
    return find(caller, id)
        .flatMap(
            seen ->
                offerings.lockOf(seen.resource()).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
