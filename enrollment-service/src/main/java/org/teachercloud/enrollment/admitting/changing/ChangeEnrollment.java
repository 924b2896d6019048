package org.teachercloud.enrollment.admitting.changing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.cohorts.CourseOffering;
import org.teachercloud.enrollment.cohorts.CourseOfferings;
import org.teachercloud.enrollment.cohorts.OfferingState;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.enrolling.places.MoveUp;
import org.teachercloud.enrollment.enrolling.places.Seats;
import org.teachercloud.enrollment.enrolling.places.Wishes;
import org.teachercloud.enrollment.enrolling.states.Actor;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.enrolling.states.StateChart;
import org.teachercloud.enrollment.enrolling.withdrawing.GiveUp;
import org.teachercloud.enrollment.progress.again.JudgeAgain;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.LearningDraft;

/**
 * Changes an enrolment by the hand of its learner or of the institution by whose offering she came
 * in: approves, declines, pauses, resumes, ends, transfers.
 */
@ApplicationScoped
class ChangeEnrollment {

  private final Enrollments enrollments;
  private final CourseOfferings offerings;
  private final Seats seats;
  private final Wishes wishes;
  private final MoveUp moveUp;
  private final GiveUp giveUp;
  private final EnrollmentEvents events;
  private final JudgeAgain judgeAgain;
  private final AuditTrail audit;
  private final InstantSource clock;

  ChangeEnrollment(
      Enrollments enrollments,
      CourseOfferings offerings,
      Seats seats,
      Wishes wishes,
      MoveUp moveUp,
      GiveUp giveUp,
      EnrollmentEvents events,
      JudgeAgain judgeAgain,
      AuditTrail audit,
      InstantSource clock) {
    this.enrollments = enrollments;
    this.offerings = offerings;
    this.seats = seats;
    this.wishes = wishes;
    this.moveUp = moveUp;
    this.giveUp = giveUp;
    this.events = events;
    this.judgeAgain = judgeAgain;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is changed, locked until the commit.
   *
   * @param hers all her enrolments with the resource
   */
  private record Locked(Enrollment one, List<Enrollment> hers, List<CourseOffering> offered) {

    Optional<CourseOffering> offering(UUID id) {
      return offered.stream().filter(offering -> offering.id().equals(id)).findFirst();
    }
  }

  @Transactional
  ChangeOutcome change(Caller caller, UUID id, ChangeRequest asked) {
    Optional<Locked> found = enrollments.findWithinReach(caller, id).map(this::lock);
    if (found.isEmpty()) {
      return new ChangeOutcome.NotThere();
    }
    Enrollment one = found.get().one();
    Actor actor = Change.actor(caller.id(), one.learner());
    if (one.change().reason() == asked.reason()
        && one.state() == asked.to()
        && asked.offeringId() == null) {
      return new ChangeOutcome.Changed();
    }
    if (!StateChart.mayAsk(one.state(), asked.to(), actor, asked.reason())
        || (asked.offeringId() != null) != (asked.reason() == ChangeReason.TRANSFERRED)) {
      return new ChangeOutcome.NotPossible();
    }
    Change why =
        new Change(
            asked.reason(),
            caller.id(),
            asked.note(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    ChangeOutcome outcome =
        asked.reason() == ChangeReason.TRANSFERRED
            ? transfer(found.get(), asked.offeringId(), why)
            : apply(found.get(), asked.to(), why);
    if (actor == Actor.INSTITUTION && outcome instanceof ChangeOutcome.Changed) {
      audit.note(caller, "ENROLLMENT_CHANGED", id.toString());
    }
    return outcome;
  }

  private Locked lock(Enrollment seen) {
    List<CourseOffering> offered = offerings.lockOf(seen.resource());
    List<Enrollment> hers = enrollments.lockByResource(List.of(seen.learner()), seen.resource());
    Enrollment one =
        hers.stream().filter(each -> each.id().equals(seen.id())).findFirst().orElseThrow();
    return new Locked(one, hers, offered);
  }

  private ChangeOutcome apply(Locked found, EnrollmentState to, Change why) {
    Enrollment one = found.one();
    switch (to) {
      case WITHDRAWN -> giveUp.giveUp(one, why, found.offered());
      case ACTIVE -> {
        if (one.state() == EnrollmentState.REQUESTED) {
          return approve(found, why);
        } else {
          enrollments.save(List.of(one.changed(to, why)));
          judgeAgain.judge(List.of(one.id()), why.at());
        }
      }
      case DEFERRED -> enrollments.save(List.of(one.changed(to, why)));
      case REQUESTED, WAITLISTED, COMPLETED -> {
        return new ChangeOutcome.NotPossible();
      }
    }
    return new ChangeOutcome.Changed();
  }

  private ChangeOutcome approve(Locked found, Change why) {
    Enrollment one = found.one();
    if (!wishes.mayEnter(one.id(), why.at())) {
      return new ChangeOutcome.NoLongerOffered();
    }
    if (seats.free(found.offering(one.offering()).orElseThrow()) == 0) {
      Change full = new Change(ChangeReason.APPROVED_WHEN_FULL, why.who(), why.note(), why.at());
      enrollments.save(
          List.of(
              one.changed(EnrollmentState.WAITLISTED, full)
                  .within(one.offering(), seats.ticket())));
      return new ChangeOutcome.Changed();
    }
    Enrollment accepted = one.changed(EnrollmentState.ACTIVE, why);
    List<Enrollment> changed = new ArrayList<>(moveUp.others(found.hers(), accepted));
    changed.add(accepted);
    enrollments.save(changed);
    events.state(List.of(accepted.told(LearningDraft.Kind.ENROLLED)));
    return new ChangeOutcome.Changed();
  }

  /** Everything goes with her: what she completed, her version, her history. */
  private ChangeOutcome transfer(Locked found, UUID to, Change why) {
    Enrollment one = found.one();
    Optional<CourseOffering> from = found.offering(one.offering());
    Optional<CourseOffering> target =
        found
            .offering(to)
            .filter(each -> each.state() == OfferingState.OPEN)
            .filter(each -> from.filter(each::isOfTheSameAs).isPresent())
            .filter(each -> !each.id().equals(one.offering()));
    if (target.isEmpty() || from.isEmpty()) {
      return new ChangeOutcome.NoSuchOffering();
    }
    if (seats.free(target.get()) == 0) {
      return new ChangeOutcome.Full();
    }
    enrollments.save(List.of(one.changed(one.state(), why).within(to, null)));
    events.state(moveUp.fill(from.get(), why.at()));
    return new ChangeOutcome.Changed();
  }
}
