package org.teachercloud.enrollment.enrolling.states;

import static org.teachercloud.enrollment.enrolling.states.Actor.CLOUD;
import static org.teachercloud.enrollment.enrolling.states.Actor.INSTITUTION;
import static org.teachercloud.enrollment.enrolling.states.Actor.LEARNER;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.ACCEPTED_ELSEWHERE;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.APPROVED;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.APPROVED_WHEN_FULL;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.ASKED;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.CAREER_BREAK;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.ENROLLED;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.FULL;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.ILLNESS;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.INCOMPLETE;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.LEFT_INSTITUTION;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.LEFT_PROFESSION;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.MERGED;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.NEVER_STARTED;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.NOT_ELIGIBLE;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.NO_LONGER_OFFERED;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.OFFERING_CLOSED;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.OTHER;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.OWN_WISH;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.PARENTAL_LEAVE;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.RESUMED;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.RULES_MET;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.SEAT_FREE;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.TRANSFERRED;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.UNITS_COMPLETED;
import static org.teachercloud.enrollment.enrolling.states.ChangeReason.WORKLOAD;
import static org.teachercloud.enrollment.enrolling.states.EnrollmentState.ACTIVE;
import static org.teachercloud.enrollment.enrolling.states.EnrollmentState.COMPLETED;
import static org.teachercloud.enrollment.enrolling.states.EnrollmentState.DEFERRED;
import static org.teachercloud.enrollment.enrolling.states.EnrollmentState.REQUESTED;
import static org.teachercloud.enrollment.enrolling.states.EnrollmentState.WAITLISTED;
import static org.teachercloud.enrollment.enrolling.states.EnrollmentState.WITHDRAWN;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every change of an enrolment that is possible; whatever is not here does not happen. */
public final class StateChart {

  private static final Set<ChangeReason> PAUSES =
      Set.of(ILLNESS, PARENTAL_LEAVE, CAREER_BREAK, WORKLOAD, OTHER);
  private static final Set<ChangeReason> ENDS =
      Set.of(NEVER_STARTED, LEFT_INSTITUTION, LEFT_PROFESSION, OTHER);
  private static final Set<ChangeReason> DECLINES = Set.of(NOT_ELIGIBLE, INCOMPLETE, OTHER);

  /** All of them. */
  public static final List<Move> MOVES =
      List.of(
          new Move(null, ACTIVE, Set.of(LEARNER), Set.of(ENROLLED)),
          new Move(null, REQUESTED, Set.of(LEARNER), Set.of(ASKED)),
          new Move(null, WAITLISTED, Set.of(LEARNER), Set.of(FULL)),
          new Move(REQUESTED, ACTIVE, Set.of(INSTITUTION), Set.of(APPROVED)),
          new Move(REQUESTED, WAITLISTED, Set.of(INSTITUTION), Set.of(APPROVED_WHEN_FULL)),
          new Move(REQUESTED, WITHDRAWN, Set.of(LEARNER), Set.of(OWN_WISH)),
          new Move(REQUESTED, WITHDRAWN, Set.of(INSTITUTION), DECLINES),
          new Move(REQUESTED, WITHDRAWN, Set.of(INSTITUTION), Set.of(OFFERING_CLOSED)),
          new Move(REQUESTED, WITHDRAWN, Set.of(CLOUD), Set.of(ACCEPTED_ELSEWHERE, MERGED)),
          new Move(WAITLISTED, ACTIVE, Set.of(CLOUD), Set.of(SEAT_FREE)),
          new Move(WAITLISTED, WITHDRAWN, Set.of(LEARNER), Set.of(OWN_WISH)),
          new Move(WAITLISTED, WITHDRAWN, Set.of(INSTITUTION), DECLINES),
          new Move(WAITLISTED, WITHDRAWN, Set.of(INSTITUTION), Set.of(OFFERING_CLOSED)),
          new Move(
              WAITLISTED,
              WITHDRAWN,
              Set.of(CLOUD),
              Set.of(ACCEPTED_ELSEWHERE, NO_LONGER_OFFERED, MERGED)),
          new Move(ACTIVE, ACTIVE, Set.of(INSTITUTION), Set.of(TRANSFERRED)),
          new Move(ACTIVE, DEFERRED, Set.of(LEARNER, INSTITUTION), PAUSES),
          new Move(ACTIVE, COMPLETED, Set.of(LEARNER), Set.of(UNITS_COMPLETED)),
          new Move(ACTIVE, COMPLETED, Set.of(LEARNER, INSTITUTION, CLOUD), Set.of(RULES_MET)),
          new Move(ACTIVE, WITHDRAWN, Set.of(LEARNER), Set.of(OWN_WISH)),
          new Move(ACTIVE, WITHDRAWN, Set.of(INSTITUTION), ENDS),
          new Move(ACTIVE, WITHDRAWN, Set.of(CLOUD), Set.of(MERGED)),
          new Move(DEFERRED, ACTIVE, Set.of(LEARNER, INSTITUTION), Set.of(RESUMED)),
          new Move(DEFERRED, DEFERRED, Set.of(INSTITUTION), Set.of(TRANSFERRED)),
          new Move(DEFERRED, WITHDRAWN, Set.of(LEARNER), Set.of(OWN_WISH)),
          new Move(DEFERRED, WITHDRAWN, Set.of(INSTITUTION), ENDS),
          new Move(DEFERRED, WITHDRAWN, Set.of(CLOUD), Set.of(MERGED)),
          new Move(COMPLETED, WITHDRAWN, Set.of(CLOUD), Set.of(MERGED)),
          new Move(WITHDRAWN, WITHDRAWN, Set.of(CLOUD), Set.of(MERGED)),
          new Move(WITHDRAWN, ACTIVE, Set.of(LEARNER), Set.of(ENROLLED)),
          new Move(WITHDRAWN, REQUESTED, Set.of(LEARNER), Set.of(ASKED)),
          new Move(WITHDRAWN, WAITLISTED, Set.of(LEARNER), Set.of(FULL)));

  /** The reasons that somebody gives; the others follow from what else is done. */
  private static final Set<ChangeReason> GIVEN =
      Stream.of(PAUSES, ENDS, DECLINES, Set.of(APPROVED, OWN_WISH, RESUMED, TRANSFERRED))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private StateChart() {}

  /** Whether somebody may bring an enrolment from one state into another for this reason. */
  public static boolean allows(
      EnrollmentState from, EnrollmentState to, Actor actor, ChangeReason reason) {
    return MOVES.stream().anyMatch(move -> move.is(from, to) && move.takes(actor, reason));
  }

  /** Whether somebody may ask for a change by itself and for this reason. */
  public static boolean mayAsk(
      EnrollmentState from, EnrollmentState to, Actor actor, ChangeReason reason) {
    return GIVEN.contains(reason) && allows(from, to, actor, reason);
  }

  /**
   * Insists that a change is possible.
   *
   * @throws IllegalStateException where it is not
   */
  public static void insist(
      EnrollmentState from, EnrollmentState to, Actor actor, ChangeReason reason) {
    if (!allows(from, to, actor, reason)) {
      throw new IllegalStateException(
          "%s does not become %s by %s for %s".formatted(from, to, actor, reason));
    }
  }

  /** The chart as a Mermaid diagram, one line for a change. */
  public static String drawing() {
    StringBuilder drawing = new StringBuilder("stateDiagram-v2\n");
    for (Move move : MOVES) {
      String from = move.from() == null ? "[*]" : move.from().name();
      drawing.append("    %s --> %s: %s\n".formatted(from, move.to(), label(move)));
    }
    return drawing.append("    COMPLETED --> [*]\n").toString();
  }

  private static String label(Move move) {
    String by =
        new TreeSet<>(move.by())
            .stream()
                .map(actor -> actor.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    String reasons =
        new TreeSet<>(move.reasons())
            .stream()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" / "));
    return reasons + " (" + by + ")";
  }
}
