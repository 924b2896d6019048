package org.teachercloud.insight.statements.disclosing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.insight.ledger.UseKind;
import org.teachercloud.insight.statements.Cell;

/**
 * What the one may read who made some of the works of an owner: each part of the owner's statement
 * divided once more by who made what was used, as far as every piece keeps enough people. So a
 * piece subtracted from its part leaves enough people, too. Completions are not told: beside
 * enrolments they would have to be divided with them.
 *
 * @param shown her pieces that have enough people, named as the parts that they are of
 * @param complete whether these are all uses of what she made, completions aside
 */
public record Authorship(List<Cell> shown, boolean complete) {

  /** Uses of works of one maker; null where a work was not made from another by anybody known. */
  public record Made(UUID maker, Cell cell) {}

  /**
   * Divides.
   *
   * @param disclosed what the owner is told
   * @param made all uses of what the owner has, by who made it
   */
  public static Authorship of(UUID maker, Disclosure disclosed, Collection<Made> made, int least) {
    List<Cell> shown = new ArrayList<>();
    for (Cell part : disclosed.shown()) {
      if (part.kind() != UseKind.COMPLETE) {
        List<Cell> hers = alone(pieces(part, made), least).getOrDefault(maker, List.of());
        if (!hers.isEmpty()) {
          shown.add(summed(part, hers));
        }
      }
    }
    long all =
        made.stream()
            .filter(one -> maker.equals(one.maker()) && one.cell().kind() != UseKind.COMPLETE)
            .mapToLong(one -> one.cell().events())
            .sum();
    return new Authorship(List.copyOf(shown), all == shown.stream().mapToLong(Cell::events).sum());
  }

  private static Map<UUID, List<Cell>> pieces(Cell part, Collection<Made> made) {
    Map<UUID, List<Cell>> pieces = new LinkedHashMap<>();
    for (Made one : made) {
      Cell cell = one.cell();
      if (cell.kind() == part.kind()
          && cell.edge().equals(part.edge())
          && part.consumers().contains(cell.consumer())) {
        pieces.computeIfAbsent(one.maker(), none -> new ArrayList<>()).add(cell);
      }
    }
    return pieces;
  }

  /**
   * Those pieces of makers that stand alone; what is left over has enough people, or is nothing.
   */
  private static Map<UUID, List<Cell>> alone(Map<UUID, List<Cell>> pieces, int least) {
    Map<UUID, List<Cell>> alone = new LinkedHashMap<>(pieces);
    List<Cell> left = new ArrayList<>();
    alone
        .entrySet()
        .removeIf(
            piece ->
                (piece.getKey() == null || Disclosure.people(piece.getValue()) < least)
                    && left.addAll(piece.getValue()));
    while (!left.isEmpty() && Disclosure.people(left) < least && !alone.isEmpty()) {
      UUID smallest =
          alone.keySet().stream()
              .min(Comparator.comparing(one -> Disclosure.people(alone.get(one))))
              .orElseThrow();
      left.addAll(alone.remove(smallest));
    }
    return alone;
  }

  private static Cell summed(Cell part, List<Cell> hers) {
    Set<String> consumers = new HashSet<>();
    hers.forEach(cell -> consumers.addAll(cell.consumers()));
    return new Cell(
        part.consumer(),
        part.pooled(),
        part.edge(),
        part.kind(),
        hers.stream().mapToLong(Cell::events).sum(),
        Disclosure.people(hers),
        Set.of(),
        consumers);
  }
}
