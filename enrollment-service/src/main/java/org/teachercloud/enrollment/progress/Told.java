package org.teachercloud.enrollment.progress;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.teachercloud.access.Caller;

/** What one learner's device tells at once. */
record Told(Caller caller, List<ProgressEvent> events) {

  /** The enrolments that it names, hers or not. */
  Set<UUID> enrollments() {
    Set<UUID> ids = new TreeSet<>();
    events.forEach(event -> ids.add(event.enrollmentId()));
    return ids;
  }

  /** The course of an event, null where it is not there or not hers. */
  Course course(ProgressEvent event, Map<UUID, Course> courses) {
    Course course = courses.get(event.enrollmentId());
    return course != null && course.before().learner().equals(caller.id()) ? course : null;
  }

  /** Whether all that it names is there and hers. */
  boolean isWithin(Map<UUID, Course> courses) {
    return events.stream().allMatch(event -> course(event, courses) != null);
  }
}
