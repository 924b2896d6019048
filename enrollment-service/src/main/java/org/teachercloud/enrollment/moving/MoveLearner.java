package org.teachercloud.enrollment.moving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.offering.Editions;
import org.teachercloud.enrollment.offering.NewerEditions;
import org.teachercloud.enrollment.profile.LearnerNames;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.LearningDraft;

/**
 * Moves a running enrolment to the newest version of its resource. What was done in units that both
 * versions have counts on; where she stood before is kept. Who does not move loses nothing.
 */
@ApplicationScoped
class MoveLearner {

  private final Enrollments enrollments;
  private final Editions editions;
  private final NewerEditions newer;
  private final Moves moves;
  private final EnrollmentEvents events;
  private final LearnerNames names;
  private final InstantSource clock;

  MoveLearner(
      Enrollments enrollments,
      Editions editions,
      NewerEditions newer,
      Moves moves,
      EnrollmentEvents events,
      LearnerNames names,
      InstantSource clock) {
    this.enrollments = enrollments;
    this.editions = editions;
    this.newer = newer;
    this.moves = moves;
    this.events = events;
    this.names = names;
    this.clock = clock;
  }

  /** The move that is open to the caller; empty where the enrolment is not hers. */
  Optional<MoveView> look(Caller caller, UUID id) {
    return enrollments.find(caller, id).map(one -> view(caller, one));
  }

  private MoveView view(Caller caller, Enrollment one) {
    List<NewerEditions.News> news =
        runs(one) ? newer.after(caller, one.edition(), clock.instant()) : List.of();
    if (news.isEmpty()) {
      return new MoveView(one.version(), null, news, one.progress(), 0, 0, 0);
    }
    int offered = news.getFirst().version();
    MovePlan plan = plan(one, offered);
    return new MoveView(
        one.version(), offered, news, plan.progress(), plan.kept(), plan.added(), plan.dropped());
  }

  /**
   * Moves the caller; again is the same as once.
   *
   * @param version whose news she has read: no other one is given to her
   */
  @Transactional
  MoveOutcome move(Caller caller, UUID id, int version) {
    Optional<Enrollment> locked = enrollments.lock(caller, List.of(id)).stream().findFirst();
    if (locked.isEmpty()) {
      return new MoveOutcome.NotThere();
    }
    Enrollment one = locked.get();
    if (one.version() == version) {
      return new MoveOutcome.Moved(one);
    }
    if (!runs(one)) {
      return new MoveOutcome.NotRunning();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<NewerEditions.News> news = newer.after(caller, one.edition(), now);
    if (news.isEmpty() || news.getFirst().version() != version) {
      return new MoveOutcome.OtherVersion();
    }
    return new MoveOutcome.Moved(moved(caller, one, plan(one, version), now));
  }

  private Enrollment moved(Caller caller, Enrollment one, MovePlan plan, Instant now) {
    boolean completes = plan.completes();
    Enrollment after =
        one.moved(plan.standing(), plan.progress(), completes ? now : one.lastActivityAt())
            .at(plan.to());
    if (completes) {
      after =
          after.changed(
              EnrollmentState.COMPLETED,
              Change.by(one.learner(), ChangeReason.UNITS_COMPLETED, now));
    }
    moves.move(one, after.version(), now);
    enrollments.save(List.of(after));
    if (completes) {
      names.note(caller);
      events.state(List.of(after.told(LearningDraft.Kind.COURSE_COMPLETED)));
    }
    return after;
  }

  private MovePlan plan(Enrollment one, int version) {
    Edition from = editions.get(one.edition());
    Edition to = editions.get(new Edition.Key(one.resource(), version));
    return MovePlan.of(one, from, to, moves.noted(one));
  }

  /** Rules name units of the version they were set for, so who learns by rules stays with it. */
  private static boolean runs(Enrollment one) {
    return one.state() == EnrollmentState.ACTIVE && !one.judging().byRules();
  }
}
