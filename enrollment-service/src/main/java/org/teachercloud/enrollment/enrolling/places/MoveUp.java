package org.teachercloud.enrollment.enrolling.places;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.enrollment.cohorts.CourseOffering;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.stating.LearningDraft;

/**
 * What follows when places become free or somebody gets one. The caller holds the lock of the
 * resource's offerings and states the facts in the end, all together.
 */
@ApplicationScoped
public class MoveUp {

  private final Enrollments enrollments;
  private final Seats seats;
  private final Wishes wishes;

  MoveUp(Enrollments enrollments, Seats seats, Wishes wishes) {
    this.enrollments = enrollments;
    this.seats = seats;
    this.wishes = wishes;
  }

  /**
   * Gives free places to those who have waited longest, and says what there is to state. Whose turn
   * it is and who may not enter any more waits no longer, and the next one moves up.
   */
  public List<LearningDraft> fill(CourseOffering offering, Instant now) {
    Wishes.Turn turn = wishes.turn(offering, seats.free(offering), now);
    List<UUID> called = new ArrayList<>(turn.next());
    called.addAll(turn.passed());
    if (called.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Enrollment>> theirs =
        enrollments.lockByResource(called, offering.resource()).stream()
            .collect(Collectors.groupingBy(Enrollment::learner));
    List<LearningDraft> drafts = new ArrayList<>();
    List<Enrollment> moved = new ArrayList<>();
    for (UUID learner : turn.next()) {
      Enrollment accepted =
          waiting(theirs.get(learner), offering)
              .changed(EnrollmentState.ACTIVE, Change.following(ChangeReason.SEAT_FREE, now));
      moved.addAll(others(theirs.get(learner), accepted));
      moved.add(accepted);
      drafts.add(accepted.told(LearningDraft.Kind.ENROLLED));
    }
    Change gone = Change.following(ChangeReason.NO_LONGER_OFFERED, now);
    for (UUID learner : turn.passed()) {
      moved.add(waiting(theirs.get(learner), offering).changed(EnrollmentState.WITHDRAWN, gone));
    }
    enrollments.save(moved);
    return drafts;
  }

  private static Enrollment waiting(List<Enrollment> hers, CourseOffering offering) {
    return hers.stream()
        .filter(one -> offering.id().equals(one.offering()))
        .filter(one -> one.state() == EnrollmentState.WAITLISTED)
        .findFirst()
        .orElseThrow();
  }

  /** Her other wishes for the same resource, closed because one is accepted; still to be saved. */
  public List<Enrollment> others(List<Enrollment> hers, Enrollment accepted) {
    return hers.stream()
        .filter(one -> one.state().pending() && !one.id().equals(accepted.id()))
        .map(
            one ->
                one.changed(
                    EnrollmentState.WITHDRAWN,
                    Change.following(ChangeReason.ACCEPTED_ELSEWHERE, accepted.change().at())))
        .toList();
  }
}
