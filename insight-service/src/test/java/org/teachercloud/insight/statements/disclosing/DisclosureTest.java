package org.teachercloud.insight.statements.disclosing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ClusterChanged.Kind;
import org.teachercloud.insight.ledger.UseKind;
import org.teachercloud.insight.statements.Attack;
import org.teachercloud.insight.statements.Cell;
import org.teachercloud.insight.statements.Edge;
import org.teachercloud.insight.statements.Figures;
import org.teachercloud.insight.statements.World;

/** No figure of a statement tells of fewer than five people, whatever is subtracted from it. */
class DisclosureTest {

  private static final int LEAST = 5;
  private static final int WORLDS = 20_000;

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(3_001);

  @Test
  void thePartsTogetherAreTheWholeLedger() {
    int told = 0;
    for (int i = 0; i < WORLDS; i++) {
      World world = World.any(random);
      Disclosure disclosed = Disclosure.of(world.cells(LEAST), LEAST);
      if (!disclosed.withheld()) {
        assertEquals(world.events(), disclosed.events());
        told++;
      }
    }
    assertTrue(told > WORLDS / 2, "statements that tell nothing prove nothing");
  }

  @Test
  void everyPartHasFivePeople() {
    for (int i = 0; i < WORLDS; i++) {
      World world = World.any(random);
      Disclosure disclosed = Disclosure.of(world.cells(LEAST), LEAST);
      Set<Integer> left = new HashSet<>(world.all());
      for (Cell part : disclosed.shown()) {
        Set<Integer> cells = world.cellsOf(part);
        assertEquals(world.people(cells), part.people());
        assertTrue(part.people() >= LEAST);
        assertTrue(left.removeAll(cells));
      }
      if (disclosed.rest() != null) {
        assertTrue(disclosed.rest().people() >= LEAST);
        assertTrue(world.people(left) >= disclosed.rest().people());
      }
    }
  }

  @Test
  void nothingCanBeSubtractedAcrossRowsColumnsAndTotals() {
    for (int i = 0; i < WORLDS; i++) {
      World world = World.any(random);
      List<Set<Integer>> figures = Figures.of(world, Disclosure.of(world.cells(LEAST), LEAST));
      Attack attack = new Attack(world.people());
      assertEquals(List.of(), attack.lonely(figures, LEAST), () -> world.toString());
      assertFalse(attack.someDifferenceIsFew(figures, LEAST), () -> world.toString());
    }
  }

  @Test
  void theSameAttackFindsPeopleWhereOnlySmallCellsAreBlanked() {
    int found = 0;
    for (int i = 0; i < WORLDS / 10; i++) {
      World world = World.any(random);
      Attack attack = new Attack(world.people());
      found += attack.lonely(blanked(world), LEAST).isEmpty() ? 0 : 1;
    }
    assertTrue(found > WORLDS / 100, "the attack is worth nothing: " + found);
  }

  @Test
  void enrolmentsLessCompletionsNeverLeaveOneToFourPeople() {
    for (int i = 0; i < WORLDS; i++) {
      List<Cell> shown = Disclosure.of(World.any(random).cells(LEAST), LEAST).shown();
      for (Cell done : only(shown, UseKind.COMPLETE)) {
        for (Cell begun : only(shown, UseKind.ENROL)) {
          if (Objects.equals(done.consumer(), begun.consumer())
              && done.pooled() == begun.pooled()
              && done.edge().equals(begun.edge())) {
            long people = begun.people() - done.people();
            long events = begun.events() - done.events();
            assertTrue(people <= 0 || people >= LEAST, "people " + people);
            assertTrue(events <= 0 || events >= LEAST, "events " + events);
          }
        }
      }
    }
  }

  @Test
  void tooFewForAnyFigureAreWithheld() {
    Disclosure disclosed = Disclosure.of(List.of(cell("a", 9, 4)), LEAST);
    assertTrue(disclosed.withheld());
    assertEquals(List.of(), disclosed.shown());
    assertNull(disclosed.rest());
  }

  @Test
  void whoWouldStandAloneIsJoinedByTheSmallestPart() {
    Disclosure disclosed =
        Disclosure.of(List.of(cell("a", 90, 40), cell("b", 9, 6), cell("c", 2, 1)), LEAST);
    assertEquals(List.of("a"), disclosed.shown().stream().map(Cell::consumer).toList());
    assertEquals(11, disclosed.rest().events());
    assertEquals(101, disclosed.events());
  }

  @Test
  void institutionsTooSmallToBeShownAreShownTogether() {
    Disclosure disclosed =
        Disclosure.of(List.of(cell("a", 90, 40), cell("b", 4, 3), cell("c", 3, 3)), LEAST);
    Cell pool = disclosed.shown().getLast();
    assertTrue(pool.pooled());
    assertNull(pool.consumer());
    assertEquals(7, pool.events());
    assertEquals(6, pool.people());
    assertNull(disclosed.rest());
  }

  /** A statement as it must not be: small cells are left out, and every margin is true. */
  private static List<Set<Integer>> blanked(World world) {
    List<Cell> cells = world.cells(LEAST);
    List<Set<Integer>> figures = new ArrayList<>();
    figures.add(world.all());
    for (int i = 0; i < cells.size(); i++) {
      Cell one = cells.get(i);
      if (one.people() >= LEAST) {
        figures.add(Set.of(i));
      }
      figures.add(margin(cells, other -> other.edge().equals(one.edge())));
      figures.add(margin(cells, other -> other.kind() == one.kind()));
      figures.add(margin(cells, other -> Objects.equals(one.consumer(), other.consumer())));
    }
    return figures;
  }

  private static Set<Integer> margin(List<Cell> cells, Predicate<Cell> which) {
    Set<Integer> margin = new HashSet<>();
    IntStream.range(0, cells.size()).filter(i -> which.test(cells.get(i))).forEach(margin::add);
    return margin;
  }

  private static List<Cell> only(List<Cell> shown, UseKind kind) {
    return shown.stream().filter(one -> one.kind() == kind).toList();
  }

  /** Uses along an edge of a cluster. */
  static Cell inCluster(int cluster, long events, int people) {
    Edge edge = new Edge(Edge.Place.CLUSTER, cluster, Kind.LEAD, Kind.SUPPORTED);
    return cell("supported", edge, events, people);
  }

  /** Uses of an institution that has no cluster in common. */
  static Cell elsewhere(long events, int people) {
    return cell("elsewhere", events, people);
  }

  private static Cell cell(String consumer, long events, int people) {
    return cell(consumer, Edge.between("owner", consumer), events, people);
  }

  static Cell cell(String consumer, Edge edge, long events, int people) {
    Set<UUID> who = new HashSet<>();
    for (int i = 0; i < people; i++) {
      who.add(UUID.randomUUID());
    }
    Set<UUID> few = people < LEAST ? who : Set.of();
    return new Cell(
        consumer, false, edge, UseKind.ENROL, events, people, few, Collections.singleton(consumer));
  }
}
