package org.teachercloud.enrollment.progress.again;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.teachercloud.enrollment.completing.Asked;
import org.teachercloud.enrollment.completing.ReadWork;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.progress.Course;
import org.teachercloud.enrollment.progress.ProgressEvent;

/**
 * Tells an enrolment once more, from nothing, by the events that were taken and the decisions that
 * were made; changes nothing.
 */
@ApplicationScoped
public class TellAgain {

  private final ReadWork readWork;
  private final ToldEvents toldEvents;

  TellAgain(ReadWork readWork, ToldEvents toldEvents) {
    this.readWork = readWork;
    this.toldEvents = toldEvents;
  }

  /**
   * The course as the events lead to it.
   *
   * @param known has the edition of the enrolment
   */
  public Course course(Enrollment one, Map<Edition.Key, Edition> known) {
    Asked asked =
        one.judging().byRules()
            ? readWork.beforeAnyEvent(one.learner(), List.of(one), known).get(one.id())
            : null;
    Enrollment blank = one.untouched(toldEvents.changed(one));
    Course course = new Course(blank, known.get(one.edition()), asked);
    for (ProgressEvent event : toldEvents.of(one)) {
      if (course.knows(event)) {
        course.applyAsCounted(event, event.at());
      } else {
        // A unit of the version that she moved on from.
        course.wasActive(event.at());
      }
    }
    course.judge(one.change());
    return course;
  }
}
