package org.teachercloud.enrollment.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.enrolling.LockLearning;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.progress.Course;
import org.teachercloud.enrollment.progress.OpenCourses;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.LearningDraft;

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
  private final EnrollmentEvents events;
  private final AuditTrail audit;
  private final TransactionSynchronizationRegistry transaction;
  private final InstantSource clock;

  DecideCompletion(
      Enrollments enrollments,
      LockLearning lockLearning,
      OpenCourses open,
      Decisions decisions,
      EnrollmentEvents events,
      AuditTrail audit,
      TransactionSynchronizationRegistry transaction,
      InstantSource clock) {
    this.enrollments = enrollments;
    this.lockLearning = lockLearning;
    this.open = open;
    this.decisions = decisions;
    this.events = events;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Transactional
  DecideOutcome attest(Caller caller, UUID id, AttestRequest asked) {
    return decide(
        caller,
        new Decision(id, asked.kind(), asked.itemId(), asked.reason(), null, caller.id(), now()));
  }

  @Transactional
  DecideOutcome except(Caller caller, UUID id, ExceptionRequest asked) {
    return decide(
        caller,
        new Decision(
            id,
            asked.kind(),
            asked.itemId(),
            asked.reason(),
            asked.evidence(),
            caller.id(),
            now()));
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
        if (decisions.add(wanted)) {
          course.asked().work().decided(wanted.kind(), wanted.item());
          goOn(course, courses, wanted);
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

  private void goOn(Course course, Map<UUID, Course> courses, Decision decided) {
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

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
