package org.teachercloud.enrollment.enrolling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.cohorts.Admission;
import org.teachercloud.enrollment.cohorts.CourseOffering;
import org.teachercloud.enrollment.cohorts.Invitations;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.profile.LearnerNames;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.LearningDraft;

/** Lets a learner into an offering, as its terms and its places allow. */
@ApplicationScoped
class TakePlace {

  private final Enrollments enrollments;
  private final Invitations invitations;
  private final Seats seats;
  private final MoveUp moveUp;
  private final LearnerNames names;
  private final EnrollmentEvents events;
  private final Ids ids;

  TakePlace(
      Enrollments enrollments,
      Invitations invitations,
      Seats seats,
      MoveUp moveUp,
      LearnerNames names,
      EnrollmentEvents events,
      Ids ids) {
    this.enrollments = enrollments;
    this.invitations = invitations;
    this.seats = seats;
    this.moveUp = moveUp;
    this.names = names;
    this.events = events;
    this.ids = ids;
  }

  /**
   * What was found, locked until the commit.
   *
   * @param offered the offerings of the resource, at least one
   * @param hers her enrolments with it, none of them accepted
   */
  record Situation(List<CourseOffering> offered, List<Enrollment> hers, Instant now) {

    /** Whether several can be registered in. */
    boolean ambiguous() {
      return offered.stream().filter(one -> one.takesAt(now)).count() > 1;
    }

    Optional<CourseOffering> chosen(Wish wish) {
      return offered.stream()
          .filter(
              one -> wish.offering() == null ? one.takesAt(now) : one.id().equals(wish.offering()))
          .findFirst();
    }

    /** Her wish that waits: in the offering, or in any where none is named. */
    Optional<Enrollment> waiting(Wish wish) {
      return hers.stream()
          .filter(one -> one.state().pending())
          .filter(one -> wish.offering() == null || wish.offering().equals(one.offering()))
          .min(Comparator.comparing(Enrollment::enrolledAt));
    }

    /** What she gave up and had got furthest with. */
    Optional<Enrollment> givenUp() {
      return hers.stream()
          .filter(one -> one.state() == EnrollmentState.WITHDRAWN)
          .filter(one -> one.change().reason() != ChangeReason.MERGED)
          .max(
              Comparator.comparing(Enrollment::progress).thenComparing(Enrollment::lastActivityAt));
    }
  }

  EnrollOutcome take(Caller caller, Wish wish, Situation found) {
    Optional<Enrollment> waiting = found.waiting(wish);
    if (waiting.isPresent()) {
      return new EnrollOutcome.AlreadyEnrolled(waiting.get());
    }
    Optional<Integer> version = enrollments.versionOffered(caller, wish.resource(), found.now());
    if (version.isEmpty()) {
      return new EnrollOutcome.NotOffered();
    }
    if (wish.offering() == null && found.ambiguous()) {
      return new EnrollOutcome.OfferingNeeded();
    }
    Optional<CourseOffering> chosen = found.chosen(wish);
    if (chosen.isEmpty()) {
      return wish.offering() == null
          ? new EnrollOutcome.RegistrationClosed()
          : new EnrollOutcome.NotOffered();
    }
    CourseOffering offering = chosen.get();
    if (!offering.takesAt(found.now())) {
      return new EnrollOutcome.RegistrationClosed();
    }
    if (offering.terms().admission() == Admission.INVITATION
        && !invitations.use(wish.invitation(), offering.id(), caller.id(), found.now())) {
      return new EnrollOutcome.InvitationNeeded();
    }
    names.note(caller);
    return enter(caller, offering, new Edition.Key(wish.resource(), version.get()), found);
  }

  private EnrollOutcome enter(
      Caller caller, CourseOffering offering, Edition.Key edition, Situation found) {
    EnrollmentState to = state(offering);
    Change why = Change.by(caller.id(), reason(to), found.now());
    Long ticket = to == EnrollmentState.WAITLISTED ? seats.ticket() : null;
    Optional<Enrollment> before = found.givenUp();
    Enrollment entered =
        before
            .map(one -> one.changed(to, why))
            .orElseGet(
                () -> Enrollment.begun(ids.next(), edition, to, why).from(caller.institution()))
            .within(offering.id(), ticket);
    if (before.isPresent()) {
      settle(found, entered, true);
      return new EnrollOutcome.Resumed(entered);
    }
    enrollments.insertAll(List.of(entered));
    settle(found, entered, false);
    return new EnrollOutcome.Enrolled(entered);
  }

  /** Writes what has changed; who is accepted has no other wishes any more, and it is stated. */
  private void settle(Situation found, Enrollment entered, boolean saved) {
    boolean accepted = entered.state() == EnrollmentState.ACTIVE;
    List<Enrollment> changed = new ArrayList<>();
    if (accepted) {
      changed.addAll(moveUp.others(found.hers(), entered));
    }
    if (saved) {
      changed.add(entered);
    }
    enrollments.save(changed);
    if (accepted) {
      events.state(List.of(entered.told(LearningDraft.Kind.ENROLLED)));
    }
  }

  private EnrollmentState state(CourseOffering offering) {
    if (offering.terms().admission() == Admission.APPROVAL) {
      return EnrollmentState.REQUESTED;
    }
    return seats.free(offering) > 0 ? EnrollmentState.ACTIVE : EnrollmentState.WAITLISTED;
  }

  private static ChangeReason reason(EnrollmentState to) {
    return switch (to) {
      case REQUESTED -> ChangeReason.ASKED;
      case WAITLISTED -> ChangeReason.FULL;
      case ACTIVE -> ChangeReason.ENROLLED;
      case DEFERRED, COMPLETED, WITHDRAWN -> throw new IllegalArgumentException(to.name());
    };
  }
}
