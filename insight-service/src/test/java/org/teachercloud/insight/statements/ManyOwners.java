package org.teachercloud.insight.statements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.teachercloud.insight.statements.disclosing.Division;
import org.teachercloud.insight.statements.disclosing.Division.Pair;
import org.teachercloud.insight.statements.disclosing.Division.Remainder;
import org.teachercloud.insight.statements.disclosing.Fineness;

/**
 * A made-up ledger of several owners of two clusters, whose people use what several of them own.
 */
public record ManyOwners(Map<String, World> worlds, int few) {

  public static final List<Integer> CLUSTERS = List.of(1, 2);

  /** Few uses of each, so that much must be hidden, and a hundred people at most. */
  public static ManyOwners any(RandomGenerator random, int few) {
    List<UUID> people = new ArrayList<>();
    for (int i = random.nextInt(10, 100); i > 0; i--) {
      people.add(new UUID(random.nextLong(), random.nextLong()));
    }
    Map<String, World> worlds = new LinkedHashMap<>();
    int owners = random.nextInt(2, 6);
    for (int i = 0; i < owners; i++) {
      String owner = "o" + i;
      worlds.put(owner, World.any(random, owner, () -> people.get(random.nextInt(people.size()))));
    }
    return new ManyOwners(worlds, few);
  }

  public Map<String, List<Cell>> cells() {
    Map<String, List<Cell>> cells = new LinkedHashMap<>();
    worlds.forEach((owner, world) -> cells.put(owner, world.cells(few)));
    return cells;
  }

  /** Only those who own something along an edge of the cluster. */
  public Map<String, List<Cell>> cellsOfOwnersIn(int cluster) {
    Map<String, List<Cell>> cells = cells();
    cells
        .values()
        .removeIf(
            hers ->
                hers.stream().noneMatch(cell -> Integer.valueOf(cluster).equals(clusterOf(cell))));
    return cells;
  }

  public List<Set<UUID>> people() {
    return worlds.values().stream().flatMap(world -> world.people().stream()).toList();
  }

  public long people(Collection<Integer> cells) {
    List<Set<UUID>> people = people();
    return cells.stream().flatMap(cell -> people.get(cell).stream()).distinct().count();
  }

  public long events(Collection<Integer> cells) {
    List<List<UUID>> uses =
        worlds.values().stream().flatMap(world -> world.uses().stream()).toList();
    return cells.stream().mapToLong(cell -> uses.get(cell).size()).sum();
  }

  public Set<Integer> all() {
    return worlds.keySet().stream()
        .flatMap(owner -> ofOwner(owner, worlds.get(owner).all()).stream())
        .collect(Collectors.toSet());
  }

  /** All cells along the edges of a cluster. */
  public Set<Integer> within(int cluster) {
    List<Cell> cells = cells().values().stream().flatMap(List::stream).toList();
    return all().stream()
        .filter(cell -> Integer.valueOf(cluster).equals(clusterOf(cells.get(cell))))
        .collect(Collectors.toSet());
  }

  public Set<Integer> cellsOf(Pair pair) {
    return ofOwner(pair.owner(), worlds.get(pair.owner()).cellsOf(pair.cell()));
  }

  /** The cells of some remainders: small ones are known by who is in them. */
  public Set<Integer> cellsOf(Division division, Collection<Remainder> remainders) {
    Set<Integer> cells = new HashSet<>();
    for (Remainder remainder : remainders) {
      for (Cell hidden : remainder.cells()) {
        division.owners().entrySet().stream()
            .filter(owner -> owner.getValue().hidden().stream().anyMatch(one -> one == hidden))
            .forEach(owner -> cells.addAll(cellsOf(new Pair(owner.getKey(), hidden))));
      }
    }
    return cells;
  }

  /** The figures of every owner's statement, as finely as somebody may read it. */
  public List<Set<Integer>> toldOfOwners(int... steps) {
    List<Set<Integer>> figures = new ArrayList<>();
    worlds.forEach(
        (owner, world) ->
            Figures.of(world, Fineness.disclose(world.cells(few), steps))
                .forEach(figure -> figures.add(ofOwner(owner, figure))));
    return figures;
  }

  private Set<Integer> ofOwner(String owner, Set<Integer> cells) {
    int before = 0;
    for (Map.Entry<String, World> world : worlds.entrySet()) {
      if (world.getKey().equals(owner)) {
        break;
      }
      before += world.getValue().places().size();
    }
    int offset = before;
    return cells.stream().map(cell -> cell + offset).collect(Collectors.toSet());
  }

  private static Integer clusterOf(Cell cell) {
    return cell.edge().cluster();
  }
}
