package org.teachercloud.enrollment.enrolling.withdrawing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.enrollment.cohorts.CourseOffering;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.enrolling.places.MoveUp;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.LearningDraft;

/** Ends an enrolment or a wish for one, whoever wants it, and lets move up who waits. */
@ApplicationScoped
public class GiveUp {

  private final Enrollments enrollments;
  private final MoveUp moveUp;
  private final EnrollmentEvents events;

  GiveUp(Enrollments enrollments, MoveUp moveUp, EnrollmentEvents events) {
    this.enrollments = enrollments;
    this.moveUp = moveUp;
    this.events = events;
  }

  /**
   * Ends it.
   *
   * @param one locked
   * @param offered the offerings of its resource, locked before it
   */
  public Enrollment giveUp(Enrollment one, Change why, List<CourseOffering> offered) {
    Enrollment ended = one.changed(EnrollmentState.WITHDRAWN, why);
    enrollments.save(List.of(ended));
    if (one.state().accepted()) {
      List<LearningDraft> drafts = new ArrayList<>();
      drafts.add(ended.told(LearningDraft.Kind.WITHDREW));
      offered.stream()
          .filter(offering -> offering.id().equals(one.offering()))
          .forEach(offering -> drafts.addAll(moveUp.fill(offering, why.at())));
      events.state(drafts);
    }
    return ended;
  }
}
