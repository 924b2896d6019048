package org.teachercloud.enrollment.merging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;

/**
 * Enrolments of two accounts in one resource: which one stays, and which are closed for it.
 *
 * @param stays the one that is further, of two such the earlier
 * @param closed the others; wishes for other offerings may wait beside a wish
 * @param since when she first had a place in it, or asked, under either account
 */
record Pairing(Enrollment stays, List<Enrollment> closed, Instant since) {

  private static final List<EnrollmentState> FURTHEST_FIRST =
      List.of(
          EnrollmentState.COMPLETED,
          EnrollmentState.ACTIVE,
          EnrollmentState.DEFERRED,
          EnrollmentState.WAITLISTED,
          EnrollmentState.REQUESTED,
          EnrollmentState.WITHDRAWN);

  private static final Comparator<Enrollment> ORDER =
      Comparator.comparingInt((Enrollment one) -> FURTHEST_FIRST.indexOf(one.state()))
          .thenComparing(Enrollment::enrolledAt)
          .thenComparing(Enrollment::id);

  /** Decides between them; at least one was not closed by an earlier merge. */
  static Pairing of(List<Enrollment> both) {
    List<Enrollment> ordered =
        both.stream()
            .filter(one -> one.change().reason() != ChangeReason.MERGED)
            .sorted(ORDER)
            .toList();
    Enrollment stays = ordered.getFirst();
    Set<UUID> waitingFor = new HashSet<>();
    List<Enrollment> closed = new ArrayList<>();
    Instant since = stays.enrolledAt();
    for (Enrollment one : ordered) {
      boolean mayWait = stays.state().pending() && one.state().pending();
      if (one != stays && !(mayWait && !waitingFor.contains(one.offering()))) {
        closed.add(one);
        if (!one.state().pending() && one.enrolledAt().isBefore(since)) {
          since = one.enrolledAt();
        }
      } else {
        waitingFor.add(one.offering());
      }
    }
    return new Pairing(stays, closed, since);
  }
}
