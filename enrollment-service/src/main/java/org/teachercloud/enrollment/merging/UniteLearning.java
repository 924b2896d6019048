package org.teachercloud.enrollment.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.access.merging.MergeRule;
import org.teachercloud.enrollment.cohorts.CourseOffering;
import org.teachercloud.enrollment.cohorts.CourseOfferings;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.enrolling.LockLearning;
import org.teachercloud.enrollment.enrolling.places.MoveUp;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.progress.again.JudgeAgain;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.LearningDraft;
import org.teachercloud.enrollment.stating.LearningUnited;

/**
 * Enrolments and what was learned in them. Of two in one course the one that is further stays and
 * is told again from the events of both, which have no order: so it is where one account would have
 * come to. Who waits gets the place of the other.
 */
@ApplicationScoped
class UniteLearning implements MergeRule {

  private final CourseOfferings offerings;
  private final Enrollments enrollments;
  private final LockLearning lockLearning;
  private final MovedLearning moved;
  private final MoveUp moveUp;
  private final ToldTogether toldTogether;
  private final JudgeAgain judgeAgain;
  private final EnrollmentEvents events;
  private final Event<LearningUnited> united;

  UniteLearning(
      CourseOfferings offerings,
      Enrollments enrollments,
      LockLearning lockLearning,
      MovedLearning moved,
      MoveUp moveUp,
      ToldTogether toldTogether,
      JudgeAgain judgeAgain,
      EnrollmentEvents events,
      Event<LearningUnited> united) {
    this.offerings = offerings;
    this.enrollments = enrollments;
    this.lockLearning = lockLearning;
    this.moved = moved;
    this.moveUp = moveUp;
    this.toldTogether = toldTogether;
    this.judgeAgain = judgeAgain;
    this.events = events;
    this.united = united;
  }

  @Override
  public String table() {
    return "enrollment";
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Long> merge(UUID person, UUID into, Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MILLIS);
    List<Pairing> pairings = new ArrayList<>();
    List<LearningDraft> drafts = new ArrayList<>();
    for (UUID resource : moved.ofBoth(person, into)) {
      List<CourseOffering> offered = offerings.lockOf(resource);
      Pairing pairing = Pairing.of(enrollments.lockByResource(List.of(person, into), resource));
      close(pairing, now);
      offered.stream()
          .filter(one -> pairing.closed().stream().anyMatch(closed -> hadPlace(closed, one)))
          .forEach(one -> drafts.addAll(moveUp.fill(one, now)));
      pairings.add(pairing);
    }
    long rows = moved.enrollments(person, into);
    long told = moved.events(person, into);
    for (Pairing pairing : pairings) {
      drafts.addAll(toldTogether.tell(pairing, into));
    }
    if (!drafts.isEmpty()) {
      events.state(drafts);
    }
    if (rows + told > 0) {
      follow(into, now);
    }
    return Map.of(table(), rows, "progress_event", told);
  }

  private void close(Pairing pairing, Instant now) {
    Change why = Change.following(ChangeReason.MERGED, now);
    enrollments.save(
        pairing.closed().stream()
            .map(one -> one.changed(EnrollmentState.WITHDRAWN, why).untouched(now))
            .toList());
  }

  private static boolean hadPlace(Enrollment closed, CourseOffering offering) {
    return closed.state().accepted() && offering.id().equals(closed.offering());
  }

  /** What asks for something that she did under the other account may be met by it now. */
  private void follow(UUID learner, Instant now) {
    boolean more = true;
    while (more) {
      List<Enrollment> byRules = lockLearning.lock(learner, List.of());
      more = judgeAgain.judge(byRules.stream().map(Enrollment::id).toList(), now);
    }
    events.hold(learner);
    united.fire(new LearningUnited(learner, moved.done(learner)));
  }
}
