package org.teachercloud.insight.statements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.teachercloud.insight.statements.disclosing.Disclosure;
import org.teachercloud.insight.statements.disclosing.Division;

/** Which uses each figure of a statement sums, as numbers of cells. */
public final class Figures {

  private Figures() {}

  /** What an owner's statement tells: parts, rest, and sums by consumer, edge and kind, and all. */
  public static List<Set<Integer>> of(World world, Disclosure disclosed) {
    List<Set<Integer>> figures = new ArrayList<>();
    if (disclosed.withheld()) {
      return figures;
    }
    List<Cell> shown = disclosed.shown();
    Set<Integer> rest = new HashSet<>(world.all());
    for (Cell part : shown) {
      figures.add(world.cellsOf(part));
      rest.removeAll(world.cellsOf(part));
      figures.add(sum(world, shown, one -> one.edge().equals(part.edge())));
      figures.add(sum(world, shown, one -> one.kind() == part.kind()));
      if (part.consumer() != null) {
        figures.add(sum(world, shown, one -> part.consumer().equals(one.consumer())));
      }
    }
    if (disclosed.rest() != null) {
      figures.add(rest);
    }
    figures.add(world.all());
    return figures;
  }

  /**
   * What a statement across owners tells: pairs, sums by edge, and by edge and kind, rest and all.
   *
   * @param cells which cells of all owners a part of one of them sums
   */
  public static List<Set<Integer>> of(
      List<Division.Pair> pairs, Set<Integer> rest, Function<Division.Pair, Set<Integer>> cells) {
    List<Set<Integer>> figures = new ArrayList<>();
    for (Division.Pair pair : pairs) {
      Cell part = pair.cell();
      figures.add(cells.apply(pair));
      Predicate<Division.Pair> sameEdge = one -> one.cell().edge().equals(part.edge());
      figures.add(union(pairs.stream().filter(sameEdge).map(cells).toList()));
      figures.add(
          union(
              pairs.stream()
                  .filter(sameEdge.and(one -> one.cell().kind() == part.kind()))
                  .map(cells)
                  .toList()));
    }
    Set<Integer> all = new HashSet<>(rest);
    pairs.forEach(pair -> all.addAll(cells.apply(pair)));
    figures.add(rest);
    figures.add(all);
    figures.removeIf(Set::isEmpty);
    return figures;
  }

  private static Set<Integer> union(Collection<Set<Integer>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static Set<Integer> sum(World world, List<Cell> shown, Predicate<Cell> which) {
    return union(shown.stream().filter(which).map(world::cellsOf).toList());
  }
}
