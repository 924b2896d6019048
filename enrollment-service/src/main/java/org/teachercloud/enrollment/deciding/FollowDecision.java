package org.teachercloud.enrollment.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.progress.Course;
import org.teachercloud.enrollment.progress.OpenCourses;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.LearningDraft;

/** What a decision comes to: for the course that it is about, and for others that ask for that. */
@ApplicationScoped
class FollowDecision {

  private final OpenCourses open;
  private final EnrollmentEvents events;

  FollowDecision(OpenCourses open, EnrollmentEvents events) {
    this.open = open;
    this.events = events;
  }

  /**
   * Judges anew what was locked.
   *
   * @param courses the course and all of the learner's that may follow it
   */
  void follow(Course course, Map<UUID, Course> courses, Decision decided) {
    Change why = new Change(ChangeReason.RULES_MET, decided.who(), decided.reason(), decided.at());
    Set<Course> moved = new LinkedHashSet<>();
    if (course.judge(why)) {
      moved.add(course);
    }
    moved.addAll(open.follow(courses.values(), decided.at()));
    open.save(moved);
    List<LearningDraft> drafts = new ArrayList<>();
    moved.forEach(one -> drafts.addAll(one.drafts()));
    if (!drafts.isEmpty()) {
      events.state(drafts);
    }
  }
}
