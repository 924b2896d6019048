package org.teachercloud.enrollment.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.enrolling.LockLearning;
import org.teachercloud.enrollment.progress.Course;
import org.teachercloud.enrollment.progress.OpenCourses;

/**
 * Decides about somebody's completion, by the institution by whose offering she came in. It may
 * complete her course, and others of hers that ask for it.
 */
@ApplicationScoped
class DecideCompletion {

  private final Enrollments enrollments;
  private final LockLearning lockLearning;
  private final OpenCourses open;
  private final Decisions decisions;
  private final FollowDecision followDecision;
  private final AuditTrail audit;
  private final TransactionSynchronizationRegistry transaction;
  private final Ids ids;
  private final InstantSource clock;

  DecideCompletion(
      Enrollments enrollments,
      LockLearning lockLearning,
      OpenCourses open,
      Decisions decisions,
      FollowDecision followDecision,
      AuditTrail audit,
      TransactionSynchronizationRegistry transaction,
      Ids ids,
      InstantSource clock) {
    this.enrollments = enrollments;
    this.lockLearning = lockLearning;
    this.open = open;
    this.decisions = decisions;
    this.followDecision = followDecision;
    this.audit = audit;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  DecideOutcome attest(Caller caller, UUID id, AttestRequest asked) {
    return decide(
        caller,
        new Decision(
            ids.next(),
            id,
            asked.kind(),
            asked.itemId(),
            asked.reason(),
            null,
            caller.id(),
            now(),
            null,
            false));
  }

  @Transactional
  DecideOutcome except(Caller caller, UUID id, ExceptionRequest asked) {
    return decide(
        caller,
        new Decision(
            ids.next(),
            id,
            asked.kind(),
            asked.itemId(),
            asked.reason(),
            asked.evidence(),
            caller.id(),
            now(),
            null,
            false));
  }

  private DecideOutcome decide(Caller caller, Decision wanted) {
    Optional<Enrollment> seen = enrollments.findWithinReach(caller, wanted.enrollment());
    if (seen.isEmpty()) {
      return new DecideOutcome.NotThere();
    }
    if (seen.get().learner().equals(caller.id())) {
      return new DecideOutcome.OfHerself();
    }
    UUID learner = seen.get().learner();
    Set<UUID> ids = Set.of(wanted.enrollment());
    lockLearning.lock(learner, ids);
    lockLearning.decided(wanted.enrollment());
    Map<UUID, Course> courses = open.lock(learner, ids);
    Course course = courses.get(wanted.enrollment());
    return switch (course.before().state()) {
      case REQUESTED, WAITLISTED, WITHDRAWN -> refused(new DecideOutcome.NotLearning());
      case ACTIVE, DEFERRED, COMPLETED -> {
        if (!course.asked().isAbout(wanted.item())) {
          yield refused(new DecideOutcome.NotAskedFor());
        }
        Optional<Decision> last = decisions.last(wanted);
        if (last.isEmpty() || last.get().withdraws()) {
          decisions.add(wanted.after(last.map(Decision::id).orElse(null)));
          course.asked().work().decided(wanted.kind(), wanted.item());
          followDecision.follow(course, courses, wanted);
          audit.note(caller, "COMPLETION_DECIDED", wanted.enrollment().toString());
        }
        yield new DecideOutcome.Decided();
      }
    };
  }

  private DecideOutcome refused(DecideOutcome outcome) {
    transaction.setRollbackOnly();
    return outcome;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
