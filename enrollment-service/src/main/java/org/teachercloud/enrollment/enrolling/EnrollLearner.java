package org.teachercloud.enrollment.enrolling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.cohorts.CourseOffering;
import org.teachercloud.enrollment.cohorts.CourseOfferings;
import org.teachercloud.enrollment.enrolling.places.EnrollOutcome;
import org.teachercloud.enrollment.enrolling.places.OfferedPlaces;
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

  private final OfferedPlaces offeredPlaces;
  private final Enrollments enrollments;
  private final CourseOfferings offerings;
  private final TakePlace takePlace;
  private final EnrollmentEvents events;
  private final InstantSource clock;
  private final Ids ids;

  EnrollLearner(
      OfferedPlaces offeredPlaces,
      Enrollments enrollments,
      CourseOfferings offerings,
      TakePlace takePlace,
      EnrollmentEvents events,
      InstantSource clock,
      Ids ids) {
    this.offeredPlaces = offeredPlaces;
    this.enrollments = enrollments;
    this.offerings = offerings;
    this.takePlace = takePlace;
    this.events = events;
    this.clock = clock;
    this.ids = ids;
  }

  /** Somebody who wants to begin, by whatever way there is. */
  record Beginner(Caller caller, UUID resource) {}

  /**
   * Enrols those to whom the resources are offered without more, and who never had them.
   *
   * @return their enrolments in their order, empty for the others
   */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Optional<Enrollment>> begin(List<Beginner> all) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<OfferedPlaces.Wanted> wanted =
        all.stream()
            .map(one -> new OfferedPlaces.Wanted(ids.next(), one.caller(), one.resource()))
            .toList();
    Map<UUID, Integer> versions = offeredPlaces.take(wanted, now);
    List<Optional<Enrollment>> begun =
        wanted.stream()
            .map(
                one -> Optional.ofNullable(versions.get(one.id())).map(got -> begun(one, got, now)))
            .toList();
    List<LearningDraft> drafts =
        begun.stream()
            .flatMap(Optional::stream)
            .map(one -> one.told(LearningDraft.Kind.ENROLLED))
            .toList();
    if (!drafts.isEmpty()) {
      events.state(drafts);
    }
    return begun;
  }

  private static Enrollment begun(OfferedPlaces.Wanted one, int version, Instant now) {
    Edition.Key edition = new Edition.Key(one.resource(), version);
    return Enrollment.begun(one.id(), one.caller().id(), edition, now)
        .from(one.caller().institution());
  }

  /** Enrols the caller. */
  @Transactional(Transactional.TxType.MANDATORY)
  public EnrollOutcome enroll(Caller caller, Wish wish) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (wish.offering() == null) {
      Optional<Enrollment> begun = begin(List.of(new Beginner(caller, wish.resource()))).getFirst();
      if (begun.isPresent()) {
        return new EnrollOutcome.Enrolled(begun.get());
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
