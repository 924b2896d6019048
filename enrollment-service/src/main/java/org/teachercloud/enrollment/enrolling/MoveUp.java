package org.teachercloud.enrollment.enrolling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.enrollment.cohorts.CourseOffering;
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

  MoveUp(Enrollments enrollments, Seats seats) {
    this.enrollments = enrollments;
    this.seats = seats;
  }

  /** Gives free places to those who have waited longest, and says what there is to state. */
  public List<LearningDraft> fill(CourseOffering offering, Instant now) {
    List<UUID> next = seats.waiting(offering.id(), seats.free(offering));
    if (next.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Enrollment>> theirs =
        enrollments.lockByResource(next, offering.resource()).stream()
            .collect(Collectors.groupingBy(Enrollment::learner));
    Map<UUID, LearningDraft> drafts = new HashMap<>();
    List<Enrollment> moved = new ArrayList<>();
    for (List<Enrollment> hers : theirs.values()) {
      Enrollment accepted =
          hers.stream()
              .filter(one -> offering.id().equals(one.offering()))
              .filter(one -> one.state() == EnrollmentState.WAITLISTED)
              .findFirst()
              .orElseThrow()
              .changed(EnrollmentState.ACTIVE, Change.following(ChangeReason.SEAT_FREE, now));
      moved.addAll(others(hers, accepted));
      moved.add(accepted);
      drafts.put(accepted.learner(), accepted.told(LearningDraft.Kind.ENROLLED));
    }
    enrollments.save(moved);
    return next.stream().map(drafts::get).toList();
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
