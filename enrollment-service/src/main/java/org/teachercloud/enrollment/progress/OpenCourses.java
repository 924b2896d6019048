package org.teachercloud.enrollment.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.enrollment.completing.ReadWork;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.enrolling.LockLearning;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.offering.Editions;

/** A learner's enrolments while she goes on in them, with what their rules ask for. */
@ApplicationScoped
public class OpenCourses {

  private final LockLearning lockLearning;
  private final Enrollments enrollments;
  private final Editions editions;
  private final ReadWork readWork;

  OpenCourses(
      LockLearning lockLearning, Enrollments enrollments, Editions editions, ReadWork readWork) {
    this.lockLearning = lockLearning;
    this.enrollments = enrollments;
    this.editions = editions;
    this.readWork = readWork;
  }

  /**
   * Those of the ids that are hers and her others that are judged by rules, locked until the
   * commit.
   */
  public Map<UUID, Course> lock(UUID learner, Set<UUID> ids) {
    List<Enrollment> locked = lockLearning.lock(learner, ids);
    Map<Edition.Key, Edition> known = editions(locked);
    var asked =
        readWork.of(
            learner, locked.stream().filter(one -> one.judging().byRules()).toList(), known);
    Map<UUID, Course> courses = new LinkedHashMap<>();
    for (Enrollment one : locked) {
      courses.put(one.id(), new Course(one, known.get(one.edition()), asked.get(one.id())));
    }
    return courses;
  }

  /**
   * Those of several learners that ask for every unit, concern no other one and are locked by
   * nobody, locked until the commit.
   *
   * @param asked their ids with their learners
   */
  Map<UUID, Course> lockFree(Map<UUID, Set<UUID>> asked) {
    List<Enrollment> locked = lockLearning.lockFree(asked);
    Map<Edition.Key, Edition> known = editions(locked);
    Map<UUID, Course> courses = new LinkedHashMap<>();
    locked.forEach(one -> courses.put(one.id(), new Course(one, known.get(one.edition()))));
    return courses;
  }

  private Map<Edition.Key, Edition> editions(List<Enrollment> all) {
    return editions.getAll(all.stream().map(Enrollment::edition).toList());
  }

  /**
   * Lets her other courses know which ones were completed just now, and they may be completed by
   * it, and so on.
   *
   * @return those in which anything is different now
   */
  public Set<Course> follow(Collection<Course> courses, Instant now) {
    Set<Course> told = new LinkedHashSet<>();
    Set<Course> moved = new LinkedHashSet<>();
    Change why = Change.following(ChangeReason.RULES_MET, now);
    boolean more = true;
    while (more) {
      List<Course> completed =
          courses.stream().filter(Course::hasCompleted).filter(told::add).toList();
      more = !completed.isEmpty();
      for (Course one : more ? courses : List.<Course>of()) {
        if (one.asked() != null && !one.hasCompleted()) {
          completed.forEach(other -> one.asked().work().learned(other.before().resource()));
          if (one.judge(why)) {
            moved.add(one);
          }
        }
      }
    }
    return moved;
  }

  /** Writes what has changed. */
  public void save(Collection<Course> moved) {
    enrollments.save(moved.stream().map(Course::after).toList());
  }
}
