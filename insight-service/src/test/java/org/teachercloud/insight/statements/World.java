package org.teachercloud.insight.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.teachercloud.contracts.ClusterChanged.Kind;
import org.teachercloud.insight.ledger.UseKind;

/** A made-up ledger of one owner and term: few or many institutions, people and uses. */
public record World(List<Place> places, List<List<UUID>> uses) {

  private static final String OWNER = "owner";

  /** Where a use belongs. */
  public record Place(String consumer, Edge edge, UseKind kind) {}

  public static World any(RandomGenerator random) {
    return any(random, OWNER, () -> new UUID(random.nextLong(), random.nextLong()));
  }

  /** The same of an owner whose uses are by people that are handed in, the same one more often. */
  public static World any(RandomGenerator random, String owner, Supplier<UUID> somebody) {
    Map<Place, List<UUID>> ledger = new LinkedHashMap<>();
    int institutions = random.nextInt(1, 7);
    for (int i = 0; i < institutions; i++) {
      String consumer = i == 0 ? owner : i == 1 ? null : "i" + i;
      Edge edge = edge(owner, consumer, random);
      Edge later = random.nextInt(4) == 0 ? edge(owner, consumer, random) : edge;
      int people = random.nextInt(8) == 0 ? random.nextInt(5, 40) : random.nextInt(1, 9);
      for (int person = 0; person < people; person++) {
        UUID who = somebody.get();
        Edge hers = random.nextInt(3) == 0 ? later : edge;
        int times = random.nextInt(1, 4);
        for (int use = 0; use < times; use++) {
          take(ledger, new Place(consumer, hers, UseKind.ENROL), who);
          if (random.nextInt(4) > 0) {
            take(ledger, new Place(consumer, hers, UseKind.COMPLETE), who);
          }
        }
        if (random.nextInt(5) == 0) {
          UseKind other = random.nextBoolean() ? UseKind.ADAPT : UseKind.BOOK;
          take(ledger, new Place(consumer, hers, other), who);
        }
      }
    }
    return new World(List.copyOf(ledger.keySet()), List.copyOf(ledger.values()));
  }

  public List<Cell> cells(int least) {
    List<Cell> cells = new ArrayList<>();
    List<Set<UUID>> people = people();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      Set<UUID> who = people.get(i);
      cells.add(
          new Cell(
              place.consumer(),
              false,
              place.edge(),
              place.kind(),
              uses.get(i).size(),
              who.size(),
              who.size() < least ? who : Set.of(),
              Collections.singleton(place.consumer())));
    }
    return cells;
  }

  /** Who is in each cell. */
  public List<Set<UUID>> people() {
    return uses.stream().<Set<UUID>>map(HashSet::new).toList();
  }

  /** How many different people are in some cells. */
  public long people(Set<Integer> cells) {
    return cells.stream().flatMap(cell -> uses.get(cell).stream()).distinct().count();
  }

  public long events() {
    return uses.stream().mapToLong(List::size).sum();
  }

  public Set<Integer> all() {
    return IntStream.range(0, places.size()).boxed().collect(Collectors.toSet());
  }

  /** The cells that a part of a statement sums. */
  public Set<Integer> cellsOf(Cell part) {
    return IntStream.range(0, places.size())
        .filter(i -> places.get(i).edge().equals(part.edge()))
        .filter(i -> places.get(i).kind() == part.kind())
        .filter(i -> part.consumers().contains(places.get(i).consumer()))
        .boxed()
        .collect(Collectors.toSet());
  }

  private static Edge edge(String owner, String consumer, RandomGenerator random) {
    if (consumer == null || consumer.equals(owner) || random.nextInt(3) == 0) {
      return Edge.between(owner, consumer);
    }
    Kind kind = random.nextBoolean() ? Kind.PARTNER : Kind.SUPPORTED;
    return new Edge(Edge.Place.CLUSTER, random.nextInt(1, 3), Kind.LEAD, kind);
  }

  private static void take(Map<Place, List<UUID>> ledger, Place place, UUID who) {
    ledger.computeIfAbsent(place, empty -> new ArrayList<>()).add(who);
  }
}
