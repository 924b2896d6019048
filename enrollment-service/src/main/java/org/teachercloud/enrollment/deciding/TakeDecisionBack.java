package org.teachercloud.enrollment.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.enrolling.LockLearning;
import org.teachercloud.enrollment.progress.Course;
import org.teachercloud.enrollment.progress.OpenCourses;

/**
 * Takes a decision back by another one in its place. What is open is judged without it; what was
 * completed by it stays completed, for others have relied on that, and telling everything again
 * names it.
 */
@ApplicationScoped
class TakeDecisionBack {

  private final Enrollments enrollments;
  private final LockLearning lockLearning;
  private final OpenCourses open;
  private final Decisions decisions;
  private final FollowDecision followDecision;
  private final AuditTrail audit;
  private final Ids ids;
  private final InstantSource clock;

  TakeDecisionBack(
      Enrollments enrollments,
      LockLearning lockLearning,
      OpenCourses open,
      Decisions decisions,
      FollowDecision followDecision,
      AuditTrail audit,
      Ids ids,
      InstantSource clock) {
    this.enrollments = enrollments;
    this.lockLearning = lockLearning;
    this.open = open;
    this.decisions = decisions;
    this.followDecision = followDecision;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  DecideOutcome takeBack(Caller caller, UUID enrollment, UUID decision, String reason) {
    Optional<Enrollment> seen = enrollments.findWithinReach(caller, enrollment);
    Optional<Decision> found = decisions.find(enrollment, decision).filter(one -> !one.withdraws());
    if (seen.isEmpty() || found.isEmpty()) {
      return new DecideOutcome.NotThere();
    }
    UUID learner = seen.get().learner();
    if (learner.equals(caller.id())) {
      return new DecideOutcome.OfHerself();
    }
    Decision wrong = found.get();
    if (isException(wrong) && !caller.has(Role.INSTITUTION_ADMIN)) {
      return new DecideOutcome.NotAllowed();
    }
    lockLearning.lock(learner, Set.of(enrollment));
    if (decisions.last(wrong).filter(last -> last.id().equals(decision)).isEmpty()) {
      return new DecideOutcome.Decided();
    }
    Decision back =
        new Decision(
            ids.next(),
            enrollment,
            wrong.kind(),
            wrong.item(),
            reason,
            null,
            caller.id(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            decision,
            true);
    decisions.add(back);
    Map<UUID, Course> courses = open.lock(learner, Set.of(enrollment));
    Course course = courses.get(enrollment);
    switch (course.before().state()) {
      case ACTIVE, DEFERRED -> followDecision.follow(course, courses, back);
      case REQUESTED, WAITLISTED, WITHDRAWN, COMPLETED -> {}
    }
    audit.note(caller, "COMPLETION_DECISION_TAKEN_BACK", enrollment.toString());
    return new DecideOutcome.Decided();
  }

  private static boolean isException(Decision one) {
    return switch (one.kind()) {
      case RECOGNISED, OVERRIDDEN -> true;
      case ATTENDED, SIGNED_OFF -> false;
    };
  }
}
