package org.teachercloud.enrollment.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Standing;
import org.teachercloud.enrollment.enrolling.UnitState;
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
  private final Standing standing;
  private final List<LearningDraft> drafts = new ArrayList<>();
  private EnrollmentState state;
  private Instant lastActivity;

  public Course(Enrollment before, Edition edition) {
    this.before = before;
    this.edition = edition;
    this.standing = before.standing().copy();
    this.state = before.state();
    this.lastActivity = before.lastActivityAt();
  }

  /** The enrolment as it was before. */
  Enrollment before() {
    return before;
  }

  /** Whether the edition has the unit of the event. */
  boolean knows(ProgressEvent event) {
    return edition.indexOf(event.unitId()) >= 0;
  }

  /**
   * Applies an event of this enrolment that was not applied before.
   *
   * @param now no event counts as later
   */
  public void apply(ProgressEvent event, Instant now) {
    int unit = edition.indexOf(event.unitId());
    Instant at = within(event.at(), now);
    UnitState was = standing.state(unit);
    switch (event.kind()) {
      case STARTED -> standing.start(unit, at.toEpochMilli());
      case COMPLETED -> standing.complete(unit, at.toEpochMilli(), event.score());
    }
    UnitState is = standing.state(unit);
    if (was != is) {
      Kind kind = is == UnitState.COMPLETED ? Kind.UNIT_COMPLETED : Kind.UNIT_STARTED;
      drafts.add(draft(kind, event, at));
    }
    if (at.isAfter(lastActivity)) {
      lastActivity = at;
    }
    if (state == EnrollmentState.ACTIVE && standing.allCompleted(edition.units().size())) {
      state = EnrollmentState.COMPLETED;
      drafts.add(draft(Kind.COURSE_COMPLETED, event, at));
    }
  }

  /** What happened and is to be stated, in its order. */
  public List<LearningDraft> drafts() {
    return drafts;
  }

  /** The enrolment as it is now. */
  public Enrollment after() {
    return before.moved(standing, standing.share(edition.units()), state, lastActivity);
  }

  /** Device clocks err: nothing was learned before the enrolment, nothing in the future. */
  private Instant within(Instant at, Instant now) {
    if (at.isBefore(before.enrolledAt())) {
      return before.enrolledAt();
    }
    return at.isAfter(now) ? now : at;
  }

  private LearningDraft draft(Kind kind, ProgressEvent event, Instant at) {
    return new LearningDraft(
        kind,
        before.learner(),
        before.resource(),
        before.id(),
        kind == Kind.COURSE_COMPLETED ? null : event.unitId(),
        standing.share(edition.units()),
        at);
  }
}
