package org.teachercloud.enrollment.progress.again;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.enrollment.completing.Asked;
import org.teachercloud.enrollment.completing.ReadWork;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.LockLearning;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.offering.Editions;
import org.teachercloud.enrollment.progress.Course;
import org.teachercloud.enrollment.progress.OpenCourses;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.LearningDraft;
import org.teachercloud.enrollment.stating.LearningStated;

/**
 * Looks at what rules ask for where somebody begins or goes on: what she has completed before may
 * be all or some of it.
 */
@ApplicationScoped
public class JudgeAgain {

  private final LockLearning lockLearning;
  private final Editions editions;
  private final ReadWork readWork;
  private final OpenCourses open;
  private final EnrollmentEvents events;

  JudgeAgain(
      LockLearning lockLearning,
      Editions editions,
      ReadWork readWork,
      OpenCourses open,
      EnrollmentEvents events) {
    this.lockLearning = lockLearning;
    this.editions = editions;
    this.readWork = readWork;
    this.open = open;
    this.events = events;
  }

  void begun(@Observes LearningStated stated) {
    List<LearningDraft> begun =
        stated.drafts().stream()
            .filter(draft -> draft.kind() == LearningDraft.Kind.ENROLLED)
            .toList();
    if (!begun.isEmpty()) {
      judge(begun.stream().map(LearningDraft::enrollment).toList(), begun.getLast().at());
    }
  }

  /**
   * Judges enrolments that this transaction has locked already.
   *
   * @return whether any of them was completed by it
   */
  public boolean judge(Collection<UUID> ids, Instant now) {
    Change why = Change.following(ChangeReason.RULES_MET, now);
    List<Course> moved = new ArrayList<>();
    for (Enrollment one : lockLearning.byRules(ids)) {
      Map<Edition.Key, Edition> known = editions.getAll(List.of(one.edition()));
      Asked asked = readWork.of(one.learner(), List.of(one), known).get(one.id());
      Course course = new Course(one, known.get(one.edition()), asked);
      if (course.judge(why)) {
        moved.add(course);
      }
    }
    open.save(moved);
    List<LearningDraft> drafts = moved.stream().flatMap(one -> one.drafts().stream()).toList();
    if (!drafts.isEmpty()) {
      events.state(drafts);
    }
    return moved.stream().anyMatch(Course::hasCompleted);
  }
}
