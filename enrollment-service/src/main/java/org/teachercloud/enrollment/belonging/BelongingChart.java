package org.teachercloud.enrollment.belonging;

import static org.teachercloud.enrollment.belonging.Belonging.ACTIVE;
import static org.teachercloud.enrollment.belonging.Belonging.JOINING;
import static org.teachercloud.enrollment.belonging.Belonging.LEAVING;
import static org.teachercloud.enrollment.belonging.Belonging.LEFT;
import static org.teachercloud.enrollment.belonging.BelongingReason.ARRIVED;
import static org.teachercloud.enrollment.belonging.BelongingReason.CONTRACT_ENDS;
import static org.teachercloud.enrollment.belonging.BelongingReason.ENROLLED;
import static org.teachercloud.enrollment.belonging.BelongingReason.GONE;
import static org.teachercloud.enrollment.belonging.BelongingReason.JOINED_ELSEWHERE;
import static org.teachercloud.enrollment.belonging.BelongingReason.LEAVES_PROFESSION;
import static org.teachercloud.enrollment.belonging.BelongingReason.MOVES_ON;
import static org.teachercloud.enrollment.belonging.BelongingReason.NOT_COMING;
import static org.teachercloud.enrollment.belonging.BelongingReason.OTHER;
import static org.teachercloud.enrollment.belonging.BelongingReason.OWN_WISH;
import static org.teachercloud.enrollment.belonging.BelongingReason.RETIRES;
import static org.teachercloud.enrollment.belonging.BelongingReason.STAYS;
import static org.teachercloud.enrollment.belonging.BelongingReason.TOLD;
import static org.teachercloud.enrollment.belonging.BelongingReason.UNKNOWN;
import static org.teachercloud.enrollment.enrolling.states.Actor.CLOUD;
import static org.teachercloud.enrollment.enrolling.states.Actor.INSTITUTION;
import static org.teachercloud.enrollment.enrolling.states.Actor.LEARNER;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.teachercloud.enrollment.enrolling.states.Actor;

/**
 * Every change of where a learner stands with an institution that is possible; whatever is not here
 * does not happen. It is another chart than the one of her enrolment, and neither moves the other.
 */
final class BelongingChart {

  private static final Set<BelongingReason> ENDS =
      Set.of(MOVES_ON, LEAVES_PROFESSION, RETIRES, CONTRACT_ENDS, OTHER);

  /**
   * A possible change.
   *
   * @param from null where the institution did not know of the enrolment
   * @param by who may bring it about
   * @param reasons any one of which it must have
   */
  record Move(Belonging from, Belonging to, Set<Actor> by, Set<BelongingReason> reasons) {}

  static final List<Move> MOVES =
      List.of(
          new Move(null, ACTIVE, Set.of(LEARNER), Set.of(ENROLLED)),
          new Move(null, JOINING, Set.of(LEARNER), Set.of(TOLD)),
          new Move(JOINING, ACTIVE, Set.of(INSTITUTION), Set.of(ARRIVED)),
          new Move(JOINING, LEFT, Set.of(INSTITUTION), Set.of(NOT_COMING, UNKNOWN)),
          new Move(JOINING, LEFT, Set.of(LEARNER), Set.of(OWN_WISH)),
          new Move(ACTIVE, LEAVING, Set.of(LEARNER, INSTITUTION), ENDS),
          new Move(ACTIVE, LEFT, Set.of(INSTITUTION), ENDS),
          new Move(ACTIVE, LEFT, Set.of(CLOUD), Set.of(JOINED_ELSEWHERE)),
          new Move(LEAVING, ACTIVE, Set.of(LEARNER, INSTITUTION), Set.of(STAYS)),
          new Move(LEAVING, LEFT, Set.of(INSTITUTION), Set.of(GONE)),
          new Move(LEAVING, LEFT, Set.of(CLOUD), Set.of(JOINED_ELSEWHERE)),
          new Move(LEFT, JOINING, Set.of(LEARNER), Set.of(TOLD)));

  private BelongingChart() {}

  /** Whether somebody may change it so for this reason. */
  static boolean allows(Belonging from, Belonging to, Actor actor, BelongingReason reason) {
    return MOVES.stream()
        .anyMatch(
            move ->
                move.from() == from
                    && move.to() == to
                    && move.by().contains(actor)
                    && move.reasons().contains(reason));
  }

  /**
   * Whether somebody may ask for it; what follows from enrolling or from others is not asked for.
   */
  static boolean mayAsk(Belonging from, Belonging to, Actor actor, BelongingReason reason) {
    return reason != ENROLLED && actor != CLOUD && allows(from, to, actor, reason);
  }

  /** The chart as a Mermaid diagram, one line for a change. */
  static String drawing() {
    StringBuilder drawing = new StringBuilder("stateDiagram-v2\n");
    for (Move move : MOVES) {
      String from = move.from() == null ? "[*]" : move.from().name();
      drawing
          .append("    ")
          .append(from)
          .append(" --> ")
          .append(move.to())
          .append(": ")
          .append(words(move.reasons(), " / "))
          .append(" (")
          .append(words(move.by(), " or "))
          .append(")\n");
    }
    return drawing.toString();
  }

  private static <T extends Enum<T>> String words(Set<T> values, String between) {
    return new TreeSet<>(values)
        .stream()
            .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(between));
  }
}
