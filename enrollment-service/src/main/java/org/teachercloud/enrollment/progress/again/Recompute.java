package org.teachercloud.enrollment.progress.again;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.enrolling.LockLearning;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.offering.Editions;

/**
 * Tells enrolments once more, from nothing, by the events that were taken and the decisions that
 * were made, and mends those rows that say something else. States are compared, never changed: what
 * was stated was stated.
 */
@ApplicationScoped
class Recompute {

  private final LockLearning lockLearning;
  private final Enrollments enrollments;
  private final Editions editions;
  private final TellAgain tellAgain;

  Recompute(
      LockLearning lockLearning, Enrollments enrollments, Editions editions, TellAgain tellAgain) {
    this.lockLearning = lockLearning;
    this.enrollments = enrollments;
    this.editions = editions;
    this.tellAgain = tellAgain;
  }

  /**
   * What was found in a page of enrolments.
   *
   * @param mended rows that told something else than the events, and do so no longer
   * @param contradicting enrolments whose state is not the one that the events lead to
   * @param next where the next page begins, null after the last
   */
  record Found(int looked, int mended, List<UUID> contradicting, UUID next) {}

  /** Looks at some enrolments after an id, in the order of their ids. */
  @Transactional
  public Found page(UUID after, int size) {
    List<Enrollment> stored = lockLearning.page(after, size);
    Map<Edition.Key, Edition> known =
        editions.getAll(stored.stream().map(Enrollment::edition).toList());
    List<Enrollment> mended = new ArrayList<>();
    List<UUID> contradicting = new ArrayList<>();
    for (Enrollment one : stored) {
      Enrollment told = toldAgain(one, known);
      if (told.state() != one.state()) {
        contradicting.add(one.id());
      } else if (!saysTheSame(one, told)) {
        mended.add(one.mendedBy(told));
      }
    }
    enrollments.save(mended);
    UUID next = stored.size() < size ? null : stored.getLast().id();
    return new Found(stored.size(), mended.size(), contradicting, next);
  }

  private Enrollment toldAgain(Enrollment one, Map<Edition.Key, Edition> known) {
    Enrollment told = tellAgain.course(one, known).after();
    return one.state().pending() ? told.moved(told.standing(), one.progress(), Instant.MIN) : told;
  }

  private static boolean saysTheSame(Enrollment one, Enrollment told) {
    return one.standing().equals(told.standing())
        && one.progress() == told.progress()
        && one.lastActivityAt().equals(told.lastActivityAt());
  }
}
