package org.teachercloud.enrollment.merging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.enrolling.LockLearning;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.offering.Editions;
import org.teachercloud.enrollment.progress.Course;
import org.teachercloud.enrollment.progress.again.TellAgain;
import org.teachercloud.enrollment.stating.LearningDraft;

/** Tells an enrolment again from what was noted in it and in those that were closed for it. */
@ApplicationScoped
class ToldTogether {

  private final MovedLearning moved;
  private final LockLearning lockLearning;
  private final Enrollments enrollments;
  private final Editions editions;
  private final TellAgain tellAgain;

  ToldTogether(
      MovedLearning moved,
      LockLearning lockLearning,
      Enrollments enrollments,
      Editions editions,
      TellAgain tellAgain) {
    this.moved = moved;
    this.lockLearning = lockLearning;
    this.enrollments = enrollments;
    this.editions = editions;
    this.tellAgain = tellAgain;
  }

  /**
   * Tells the one that stays, whose rows and events are the learner's by now.
   *
   * @return that it is completed, where it was not under either account; nothing else is stated
   */
  List<LearningDraft> tell(Pairing pairing, UUID learner) {
    if (pairing.closed().isEmpty()) {
      return List.of();
    }
    UUID id = pairing.stays().id();
    for (Enrollment closed : pairing.closed()) {
      moved.eventsOf(closed.id(), learner, id);
      if (moved.decisionsOf(closed.id(), id)) {
        lockLearning.decided(id);
      }
    }
    Enrollment one =
        lockLearning.lock(learner, List.of(id)).stream()
            .filter(locked -> locked.id().equals(id))
            .findFirst()
            .orElseThrow()
            .of(learner, pairing.since());
    Map<Edition.Key, Edition> known = editions.getAll(List.of(one.edition()));
    Course course = tellAgain.course(one, known);
    Enrollment told = course.after();
    if (told.state() != one.state()) {
      enrollments.save(List.of(told));
      return course.drafts().stream()
          .filter(draft -> draft.kind() == LearningDraft.Kind.COURSE_COMPLETED)
          .toList();
    }
    if (!one.state().pending()) {
      enrollments.save(List.of(one.mendedBy(told)));
    }
    return List.of();
  }
}
