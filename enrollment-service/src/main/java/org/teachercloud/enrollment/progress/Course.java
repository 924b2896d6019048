package org.teachercloud.enrollment.progress;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.teachercloud.enrollment.completing.Asked;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Standing;
import org.teachercloud.enrollment.enrolling.UnitState;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.stating.LearningDraft;
import org.teachercloud.enrollment.stating.LearningDraft.Kind;

/**
 * One enrolment while events are applied to it. The state in the end depends only on which events
 * were applied, not on their order; what is stated depends on the order, but each unit is stated as
 * completed once.
 */
public final class Course {

  private final Enrollment before;
  private final Edition edition;
  private final Asked asked;
  private final Standing standing;
  private final List<LearningDraft> drafts = new ArrayList<>();
  private Change completion;
  private Instant lastActivity;

  /** An enrolment that asks for every unit. */
  public Course(Enrollment before, Edition edition) {
    this(before, edition, null);
  }

  /**
   * An enrolment.
   *
   * @param asked what its rules ask for, with what was done so far; null where they ask for every
   *     unit and nothing was decided
   */
  public Course(Enrollment before, Edition edition, Asked asked) {
    this.before = before;
    this.edition = edition;
    this.asked = asked;
    this.standing = before.standing().copy();
    this.lastActivity = before.lastActivityAt();
  }

  /** The enrolment as it was before. */
  public Enrollment before() {
    return before;
  }

  /** What its rules ask for; null where they ask for every unit and nothing was decided. */
  public Asked asked() {
    return asked;
  }

  /** Whether the edition has the unit of the event. */
  public boolean knows(ProgressEvent event) {
    return edition.indexOf(event.unitId()) >= 0;
  }

  /**
   * Applies an event of this enrolment that was not applied before.
   *
   * @param now no event counts as later
   */
  public void apply(ProgressEvent event, Instant now) {
    applyAsCounted(event, counts(event, now));
  }

  /** Applies an event of which it is known as of when it counts. */
  public void applyAsCounted(ProgressEvent event, Instant at) {
    int unit = edition.indexOf(event.unitId());
    UnitState was = standing.state(unit);
    switch (event.kind()) {
      case STARTED, SUBMITTED -> standing.start(unit, at.toEpochMilli());
      case COMPLETED -> standing.complete(unit, at.toEpochMilli(), event.score());
    }
    note(event);
    UnitState is = standing.state(unit);
    if (was != is) {
      Kind kind = is == UnitState.COMPLETED ? Kind.UNIT_COMPLETED : Kind.UNIT_STARTED;
      drafts.add(draft(kind, event.unitId(), at));
    }
    wasActive(at);
    if (mayComplete()) {
      ChangeReason reason = asked == null ? ChangeReason.UNITS_COMPLETED : ChangeReason.RULES_MET;
      complete(Change.by(before.learner(), reason, at));
    }
  }

  /** She was here, whatever it was that she did. */
  public void wasActive(Instant at) {
    if (at.isAfter(lastActivity)) {
      lastActivity = at;
    }
  }

  /**
   * Looks again whether what its rules ask for is met, after something else than an event.
   *
   * @param why completes it, where it does
   * @return whether anything is different now
   */
  public boolean judge(Change why) {
    if (mayComplete()) {
      complete(why);
      return true;
    }
    return share() != before.progress();
  }

  /** A try of a unit, as it is stated. */
  public LearningDraft attempted(UUID unit, Instant at, LearningDraft.Result result) {
    return new LearningDraft(
        Kind.UNIT_ATTEMPTED,
        before.learner(),
        before.resource(),
        before.id(),
        unit,
        0,
        at,
        before.institution(),
        result);
  }

  /** What happened and is to be stated, in its order. */
  public List<LearningDraft> drafts() {
    return drafts;
  }

  /** Whether it was completed by what was applied. */
  public boolean hasCompleted() {
    return completion != null;
  }

  /** The enrolment as it is now. */
  public Enrollment after() {
    Enrollment moved = before.moved(standing, share(), lastActivity);
    if (completion == null) {
      return moved;
    }
    Instant at = completion.at().isAfter(lastActivity) ? completion.at() : lastActivity;
    return moved.changed(
        EnrollmentState.COMPLETED,
        new Change(completion.reason(), completion.who(), completion.note(), at));
  }

  /** Device clocks err: nothing was learned before the enrolment, nothing in the future. */
  Instant counts(ProgressEvent event, Instant now) {
    if (event.at().isBefore(before.enrolledAt())) {
      return before.enrolledAt();
    }
    return event.at().isAfter(now) ? now : event.at().truncatedTo(ChronoUnit.MILLIS);
  }

  private void note(ProgressEvent event) {
    if (asked == null) {
      return;
    }
    asked.work().studied(event.unitId(), event.minutes() == null ? 0 : event.minutes());
    if (event.score() != null) {
      asked.work().scored(event.unitId(), event.score());
    }
    switch (event.kind()) {
      case STARTED -> {}
      case SUBMITTED -> asked.work().submitted(event.unitId());
      case COMPLETED -> asked.work().completed(event.unitId());
    }
  }

  private boolean mayComplete() {
    return before.state() == EnrollmentState.ACTIVE
        && completion == null
        && (asked == null ? standing.allCompleted(edition.units().size()) : asked.verdict().met());
  }

  private void complete(Change why) {
    completion = why;
    drafts.add(draft(Kind.COURSE_COMPLETED, null, why.at()));
  }

  private double share() {
    if (before.state() == EnrollmentState.COMPLETED) {
      return before.progress();
    }
    return asked == null ? standing.share(edition.units()) : asked.verdict().share();
  }

  private LearningDraft draft(Kind kind, UUID unit, Instant at) {
    return new LearningDraft(
        kind,
        before.learner(),
        before.resource(),
        before.id(),
        unit,
        share(),
        at,
        before.institution());
  }
}
