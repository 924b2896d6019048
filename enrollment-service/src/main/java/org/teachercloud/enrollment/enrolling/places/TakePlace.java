package org.teachercloud.enrollment.enrolling.places;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.cohorts.Admission;
import org.teachercloud.enrollment.cohorts.CourseOffering;
import org.teachercloud.enrollment.cohorts.Doors;
import org.teachercloud.enrollment.cohorts.Invitations;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.profile.LearnerNames;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.LearningDraft;

/**
 * Lets a learner into an offering, as its terms and its places allow, or into a resource whose
 * owner has made none. An offering of an institution that teaches with what another one owns is for
 * its members of the moment, and stands in nobody else's way.
 */
@ApplicationScoped
public class TakePlace {

  private final OfferedPlaces offered;
  private final Enrollments enrollments;
  private final Invitations invitations;
  private final Doors doors;
  private final Wishes wishes;
  private final Seats seats;
  private final MoveUp moveUp;
  private final LearnerNames names;
  private final EnrollmentEvents events;
  private final Ids ids;

  TakePlace(
      OfferedPlaces offered,
      Enrollments enrollments,
      Invitations invitations,
      Doors doors,
      Wishes wishes,
      Seats seats,
      MoveUp moveUp,
      LearnerNames names,
      EnrollmentEvents events,
      Ids ids) {
    this.offered = offered;
    this.enrollments = enrollments;
    this.invitations = invitations;
    this.doors = doors;
    this.wishes = wishes;
    this.seats = seats;
    this.moveUp = moveUp;
    this.names = names;
    this.events = events;
    this.ids = ids;
  }

  /**
   * What was found, locked until the commit.
   *
   * @param offered the offerings of the resource
   * @param hers her enrolments with it, none of them accepted
   */
  public record Situation(List<CourseOffering> offered, List<Enrollment> hers, Instant now) {

    /** Whether the owner has made no offering, so that none is needed. */
    boolean free() {
      return offered.stream().allMatch(CourseOffering::borrowed);
    }

    /**
     * The offerings that are meant: the one that is named; else the owner's, or where the resource
     * is not offered to her those of her institutions.
     */
    List<CourseOffering> ways(Caller caller, Wish wish, boolean offeredToHer) {
      return offered.stream()
          .filter(one -> one.borrowed() ? caller.belongsTo(one.institution()) : offeredToHer)
          .filter(
              one ->
                  wish.offering() == null
                      ? one.borrowed() != offeredToHer
                      : one.id().equals(wish.offering()))
          .toList();
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

  public EnrollOutcome take(Caller caller, Wish wish, Situation found) {
    Optional<Edition.Key> newest =
        offered
            .version(caller, wish.resource(), found.now())
            .map(version -> new Edition.Key(wish.resource(), version));
    if (wish.offering() == null && found.free() && newest.isPresent()) {
      return enter(caller, Optional.empty(), newest.get(), found);
    }
    Optional<Enrollment> waiting = found.waiting(wish);
    if (waiting.isPresent()) {
      wishes.ask(caller, waiting.get().id());
      return new EnrollOutcome.AlreadyEnrolled(waiting.get());
    }
    List<CourseOffering> ways = found.ways(caller, wish, newest.isPresent());
    if (ways.isEmpty() || newest.isEmpty() && !doors.isPublished(wish.resource())) {
      return new EnrollOutcome.NotOffered();
    }
    Set<UUID> enterable = doors.enterable(ways, found.now());
    List<CourseOffering> open =
        ways.stream()
            .filter(one -> one.takesAt(found.now()) && enterable.contains(one.id()))
            .toList();
    if (open.size() > 1) {
      return new EnrollOutcome.OfferingNeeded();
    }
    if (open.isEmpty()) {
      return new EnrollOutcome.RegistrationClosed();
    }
    CourseOffering offering = open.getFirst();
    if (offering.terms().admission() == Admission.INVITATION
        && !invitations.use(wish.invitation(), offering.id(), caller.id(), found.now())) {
      return new EnrollOutcome.InvitationNeeded();
    }
    names.note(caller);
    Edition.Key edition =
        offering.borrowed()
            ? new Edition.Key(wish.resource(), offering.version())
            : newest.orElseThrow();
    return enter(caller, Optional.of(offering), edition, found);
  }

  private EnrollOutcome enter(
      Caller caller, Optional<CourseOffering> offering, Edition.Key edition, Situation found) {
    EnrollmentState to = offering.map(this::state).orElse(EnrollmentState.ACTIVE);
    Change why = Change.by(caller.id(), reason(to), found.now());
    Long ticket = to == EnrollmentState.WAITLISTED ? seats.ticket() : null;
    Optional<Enrollment> before = found.givenUp();
    Enrollment entered =
        before
            .map(one -> one.changed(to, why))
            .orElseGet(
                () -> Enrollment.begun(ids.next(), edition, to, why).from(caller.institution()))
            .within(offering.map(CourseOffering::id).orElse(null), ticket);
    if (before.isEmpty()) {
      enrollments.insertAll(List.of(entered));
    }
    settle(found, entered, before.isPresent());
    if (to.pending()) {
      wishes.ask(caller, entered.id());
    }
    return before.isPresent()
        ? new EnrollOutcome.Resumed(entered)
        : new EnrollOutcome.Enrolled(entered);
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
