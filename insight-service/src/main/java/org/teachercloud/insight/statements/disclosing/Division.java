package org.teachercloud.insight.statements.disclosing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.teachercloud.insight.ledger.UseKind;
import org.teachercloud.insight.statements.Cell;
import org.teachercloud.insight.statements.disclosing.Disclosure.Rest;

/**
 * The uses of many owners in a term, divided once for every statement there is of them. The parts
 * are those of the owners' own statements; what an owner is told together is divided further by
 * cluster as far as that leaves enough people, and owners who are told nothing are put together.
 * All statements sum whole parts of this one division, so whoever reads several of them and
 * subtracts one from another is left with whole parts again.
 *
 * <p>What is said of a cluster follows from the uses of those who own something along its edges: it
 * comes out the same whether these or all owners are divided.
 *
 * @param owners what may be shown of each
 * @param remainders the parts that have no name
 * @param mixed clusters along whose edges something lies that is told only together with what lies
 *     elsewhere, or not at all
 * @param withheld whether something is not told at all
 */
public record Division(
    Map<String, Disclosure> owners,
    List<Remainder> remainders,
    Set<Integer> mixed,
    boolean withheld) {

  /**
   * A part that has no name.
   *
   * @param cluster along whose edges all of it lies; null where it may lie anywhere
   */
  public record Remainder(Integer cluster, List<Cell> cells) {}

  /** A part that has a name, and whose resources were used. */
  public record Pair(String owner, Cell cell) {}

  /**
   * What one statement tells.
   *
   * @param rest null where nothing is told together
   * @param complete whether these are all uses that the statement is about
   */
  public record Told(List<Pair> pairs, Rest rest, boolean complete) {}

  /**
   * Divides, once or several times: each time into fewer parts, made of whole ones of before.
   *
   * @param cells all that there is of each owner
   * @param steps how many people a part must have, ascending; the last one is what is told
   */
  public static Division of(Map<String, List<Cell>> cells, int... steps) {
    Map<String, Disclosure> owners = new LinkedHashMap<>();
    cells.forEach((owner, hers) -> owners.put(owner, Disclosure.undivided(hers)));
    Map<String, Split> told = new LinkedHashMap<>();
    Split untold = Split.EMPTY;
    List<Cell> lost = new ArrayList<>();
    for (int least : steps) {
      for (Map.Entry<String, Disclosure> each : owners.entrySet()) {
        Disclosure before = each.getValue();
        if (!before.withheld()) {
          Disclosure now = before.coarser(least);
          each.setValue(now);
          Split split =
              told.getOrDefault(each.getKey(), Split.EMPTY)
                  .with(now.hidden().subList(before.hidden().size(), now.hidden().size()));
          if (now.withheld()) {
            told.remove(each.getKey());
            untold = untold.and(split);
          } else {
            told.put(each.getKey(), split.settled(least).joined(least));
          }
        }
      }
      untold = untold.settled(least);
      if (untold.isTooFew(least)) {
        lost.addAll(untold.anywhere());
        untold = new Split(untold.clusters(), List.of());
      }
    }
    List<Remainder> remainders = new ArrayList<>();
    Set<Integer> mixed = new HashSet<>();
    told.values().forEach(split -> split.addTo(remainders, mixed));
    untold.addTo(remainders, mixed);
    lost.stream().map(cell -> cell.edge().cluster()).filter(Objects::nonNull).forEach(mixed::add);
    return new Division(owners, List.copyOf(remainders), Set.copyOf(mixed), !lost.isEmpty());
  }

  /** What is told of the uses along the edges of one cluster. */
  public Told within(int cluster) {
    return told(
        pairs().stream().filter(one -> isOf(cluster, one.cell().edge().cluster())).toList(),
        remainders.stream().filter(one -> isOf(cluster, one.cluster())).toList(),
        !mixed.contains(cluster));
  }

  /** What is told of all uses. */
  public Told whole() {
    return told(pairs(), remainders, !withheld);
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    owners.forEach((owner, one) -> one.shown().forEach(cell -> pairs.add(new Pair(owner, cell))));
    return pairs;
  }

  private static boolean isOf(int cluster, Integer other) {
    return other != null && other == cluster;
  }

  private static Told told(List<Pair> pairs, List<Remainder> remainders, boolean complete) {
    Rest rest =
        remainders.stream()
            .map(one -> Rest.of(one.cells()))
            .reduce(
                (one, other) ->
                    new Rest(one.events() + other.events(), Math.max(one.people(), other.people())))
            .orElse(null);
    return new Told(pairs, rest, complete);
  }

  /** What has no name, by the cluster along whose edges it lies; what is too little goes along. */
  private record Split(Map<Integer, List<Cell>> clusters, List<Cell> anywhere) {

    static final Split EMPTY = new Split(Map.of(), List.of());

    /** With more cells, each in the part of its cluster. */
    Split with(Collection<Cell> cells) {
      Map<Integer, List<Cell>> parts = new LinkedHashMap<>();
      List<Cell> elsewhere = new ArrayList<>();
      for (Cell cell : cells) {
        Integer cluster = cell.edge().cluster();
        (cluster == null ? elsewhere : parts.computeIfAbsent(cluster, none -> new ArrayList<>()))
            .add(cell);
      }
      return and(new Split(parts, elsewhere));
    }

    /** Both, part by part. */
    Split and(Split other) {
      Map<Integer, List<Cell>> parts = new LinkedHashMap<>();
      for (Split one : List.of(this, other)) {
        one.clusters.forEach(
            (cluster, cells) ->
                parts.computeIfAbsent(cluster, none -> new ArrayList<>()).addAll(cells));
      }
      List<Cell> elsewhere = new ArrayList<>(anywhere);
      elsewhere.addAll(other.anywhere);
      return new Split(parts, elsewhere);
    }

    /** Parts of clusters that are too little to stand alone go along with what lies anywhere. */
    Split settled(int least) {
      Map<Integer, List<Cell>> parts = new LinkedHashMap<>(clusters);
      List<Cell> elsewhere = new ArrayList<>(anywhere);
      parts.values().removeIf(cells -> !standsAlone(cells, least) && elsewhere.addAll(cells));
      return new Split(parts, elsewhere);
    }

    /** Completions alone, beside the enrolments that are shown, would tell who did not complete. */
    private static boolean standsAlone(List<Cell> cells, int least) {
      return Disclosure.people(cells) >= least
          && cells.stream().anyMatch(cell -> cell.kind() != UseKind.COMPLETE);
    }

    boolean isTooFew(int least) {
      return !anywhere.isEmpty() && Disclosure.people(anywhere) < least;
    }

    /**
     * With enough people in every part, where there are enough in all of them together, and no part
     * of completions alone.
     */
    Split joined(int least) {
      boolean finished =
          !anywhere.isEmpty()
              && anywhere.stream().allMatch(cell -> cell.kind() == UseKind.COMPLETE);
      if (!(finished || isTooFew(least)) || clusters.isEmpty()) {
        return this;
      }
      Map<Integer, List<Cell>> left = new LinkedHashMap<>(clusters);
      Integer smallest =
          left.keySet().stream()
              .min(Comparator.comparing(cluster -> Disclosure.people(left.get(cluster))))
              .orElseThrow();
      List<Cell> joined = new ArrayList<>(anywhere);
      joined.addAll(left.remove(smallest));
      return new Split(left, joined);
    }

    void addTo(List<Remainder> remainders, Set<Integer> mixed) {
      clusters.forEach((cluster, cells) -> remainders.add(new Remainder(cluster, cells)));
      if (!anywhere.isEmpty()) {
        remainders.add(new Remainder(null, anywhere));
      }
      anywhere.stream()
          .map(cell -> cell.edge().cluster())
          .filter(Objects::nonNull)
          .forEach(mixed::add);
    }
  }
}
