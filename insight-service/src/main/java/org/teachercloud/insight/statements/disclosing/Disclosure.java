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
import org.teachercloud.insight.statements.Edge;

/**
 * What may be shown of an owner's uses in a term: a division of all of them into parts, each of at
 * least so many people. Every figure that is told is a sum of whole parts; so whatever is
 * subtracted from whatever, what remains is made of whole parts again, and nobody stands alone in
 * it.
 *
 * @param shown the parts that have a name
 * @param hidden all else; told together, or not at all
 * @param withheld whether there is something, and too little to be told at all
 */
public record Disclosure(List<Cell> shown, List<Cell> hidden, boolean withheld) {

  /**
   * Uses of any kind, by people of any institution, that are told together.
   *
   * @param people at least so many different people
   */
  public record Rest(long events, long people) {

    static Rest of(Collection<Cell> cells) {
      return new Rest(cells.stream().mapToLong(Cell::events).sum(), Disclosure.people(cells));
    }
  }

  /**
   * Divides.
   *
   * @param cells all that there is, each use in one of them
   * @param least how many people a part must have
   */
  public static Disclosure of(Collection<Cell> cells, int least) {
    return undivided(cells).coarser(least);
  }

  /** Every cell by itself, which is for nobody to read. */
  static Disclosure undivided(Collection<Cell> cells) {
    return new Disclosure(List.copyOf(cells), List.of(), false);
  }

  /**
   * The same uses in fewer parts, each of at least so many people and made of whole parts of this
   * one; so nothing follows from reading both. What is hidden here comes first in what is hidden
   * there.
   */
  Disclosure coarser(int least) {
    if (withheld) {
      return this;
    }
    List<Cell> shown = new ArrayList<>();
    List<Cell> small = new ArrayList<>();
    for (Cell cell : this.shown) {
      (cell.people() >= least ? shown : small).add(cell);
    }
    List<Cell> hidden = new ArrayList<>(this.hidden);
    for (Cell pool : pools(small)) {
      (pool.people() >= least ? shown : hidden).add(pool);
    }
    for (List<Cell> next = tooMuch(shown, hidden, least); !next.isEmpty(); ) {
      shown.removeAll(next);
      hidden.addAll(next);
      next = tooMuch(shown, hidden, least);
    }
    boolean tooFew = !hidden.isEmpty() && people(hidden) < least;
    return new Disclosure(List.copyOf(shown), List.copyOf(hidden), tooFew);
  }

  /** What must not be shown beside the other parts as they are; nothing in the end. */
  private static List<Cell> tooMuch(List<Cell> shown, List<Cell> hidden, int least) {
    if (!hidden.isEmpty() && people(hidden) < least && !shown.isEmpty()) {
      return List.of(shown.stream().min(Comparator.comparing(Cell::people)).orElseThrow());
    }
    return Unfinished.telling(shown, hidden, least);
  }

  /** The part that has no name; null where nothing is left over, and where nothing may be told. */
  public Rest rest() {
    return hidden.isEmpty() || withheld ? null : Rest.of(hidden);
  }

  /** All uses that are told of. */
  public long events() {
    Rest rest = rest();
    return shown.stream().mapToLong(Cell::events).sum() + (rest == null ? 0 : rest.events());
  }

  /** What is too small is put together by edge and kind. */
  private static Collection<Cell> pools(List<Cell> small) {
    record Pool(Edge edge, UseKind kind) {}
    Map<Pool, Cell> pools = new LinkedHashMap<>();
    for (Cell cell : small) {
      pools.merge(
          new Pool(cell.edge(), cell.kind()),
          cell,
          (one, other) -> {
            Set<UUID> few = new HashSet<>(one.few());
            few.addAll(other.few());
            Set<String> consumers = new HashSet<>(one.consumers());
            consumers.addAll(other.consumers());
            return new Cell(
                null,
                true,
                one.edge(),
                one.kind(),
                one.events() + other.events(),
                few.size(),
                few,
                consumers);
          });
    }
    return pools.values();
  }

  /** At least so many different people: exact where all are few, a lower bound otherwise. */
  static long people(Collection<Cell> cells) {
    Set<UUID> few = new HashSet<>();
    cells.forEach(cell -> few.addAll(cell.few()));
    long many = cells.stream().mapToLong(Cell::people).max().orElse(0);
    return Math.max(few.size(), many);
  }
}
