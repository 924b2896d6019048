package org.teachercloud.insight.statements.disclosing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ClusterChanged.Kind;
import org.teachercloud.insight.ledger.UseKind;
import org.teachercloud.insight.statements.Attack;
import org.teachercloud.insight.statements.Cell;
import org.teachercloud.insight.statements.Edge;
import org.teachercloud.insight.statements.Figures;
import org.teachercloud.insight.statements.ManyOwners;
import org.teachercloud.insight.statements.disclosing.Division.Pair;
import org.teachercloud.insight.statements.disclosing.Division.Remainder;
import org.teachercloud.insight.statements.disclosing.Division.Told;

/** Whoever reads every statement there is, of all owners and clusters and of the whole. */
class DivisionTest {

  private static final int LEAST = 5;
  private static final int MONITORS = 10;
  private static final int WORLDS = 3_000;

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(3_002);

  @Test
  void allStatementsTogetherTellOfNobodyAlone() {
    for (int i = 0; i < WORLDS; i++) {
      ManyOwners world = ManyOwners.any(random, LEAST);
      List<Set<Integer>> figures = world.toldOfOwners(LEAST);
      figures.addAll(toldAcrossOwners(world, LEAST));
      Attack attack = new Attack(world.people());
      assertTrue(attack.fewestTogether(figures) >= LEAST, world::toString);
      assertEquals(List.of(), attack.lonely(figures, LEAST), world::toString);
      assertFalse(attack.someDifferenceIsFew(figures, LEAST), world::toString);
    }
  }

  /** Monitors read coarser parts, and are told nothing finer by whoever reads both. */
  @Test
  void monitorsAreToldOfTenAndWhoeverReadsBothIsStillToldOfFive() {
    int shown = 0;
    for (int i = 0; i < WORLDS; i++) {
      ManyOwners world = ManyOwners.any(random, MONITORS);
      List<Set<Integer>> figures = world.toldOfOwners(LEAST, MONITORS);
      figures.addAll(toldAcrossOwners(world, LEAST, MONITORS));
      Attack attack = new Attack(world.people());
      assertTrue(attack.fewestTogether(figures) >= MONITORS, world::toString);
      assertEquals(List.of(), attack.lonely(figures, MONITORS), world::toString);
      shown += figures.isEmpty() ? 0 : 1;
      figures.addAll(world.toldOfOwners(LEAST));
      figures.addAll(toldAcrossOwners(world, LEAST));
      assertTrue(attack.fewestTogether(figures) >= LEAST, world::toString);
      assertEquals(List.of(), attack.lonely(figures, LEAST), world::toString);
      assertFalse(attack.someDifferenceIsFew(figures, LEAST), world::toString);
    }
    assertTrue(shown > WORLDS / 2, "statements that tell nothing prove nothing: " + shown);
  }

  @Test
  void whatMonitorsAreToldDividedForItselfWouldTellOfFewTogetherWithTheOwners() {
    int found = 0;
    for (int i = 0; i < WORLDS; i++) {
      ManyOwners world = ManyOwners.any(random, MONITORS);
      List<Set<Integer>> figures = world.toldOfOwners(MONITORS);
      figures.addAll(world.toldOfOwners(LEAST));
      found += new Attack(world.people()).fewestTogether(figures) < LEAST ? 1 : 0;
    }
    assertTrue(found > WORLDS / 100, "the attack is worth nothing: " + found);
  }

  @Test
  void theSameAttackFindsPeopleWhereEveryStatementIsDividedForItself() {
    int found = 0;
    for (int i = 0; i < WORLDS / 10; i++) {
      ManyOwners world = ManyOwners.any(random, LEAST);
      List<Set<Integer>> figures = world.toldOfOwners(LEAST);
      for (int cluster : ManyOwners.CLUSTERS) {
        figures.add(world.people(world.within(cluster)) < LEAST ? Set.of() : world.within(cluster));
      }
      Attack attack = new Attack(world.people());
      found += attack.fewestTogether(figures) < LEAST ? 1 : 0;
    }
    assertTrue(found > WORLDS / 100, "the attack is worth nothing: " + found);
  }

  @Test
  void theSumOfEdgesAndTheRestIsTheLedgerWhereverItIsSaidToBe() {
    int complete = 0;
    for (int i = 0; i < WORLDS; i++) {
      ManyOwners world = ManyOwners.any(random, LEAST);
      Division division = Division.of(world.cells(), LEAST);
      complete += check(world, division.whole(), world.all());
      for (int cluster : ManyOwners.CLUSTERS) {
        complete += check(world, division.within(cluster), world.within(cluster));
      }
    }
    assertTrue(complete > WORLDS, "statements that are never whole prove nothing: " + complete);
  }

  @Test
  void aClustersStatementIsTheSameWhoeverElseIsDivided() {
    for (int i = 0; i < WORLDS; i++) {
      ManyOwners world = ManyOwners.any(random, LEAST);
      for (int cluster : ManyOwners.CLUSTERS) {
        assertEquals(
            Division.of(world.cells(), LEAST).within(cluster),
            Division.of(world.cellsOfOwnersIn(cluster), LEAST).within(cluster));
      }
    }
  }

  @Test
  void everyPartIsInOnePlaceOnlyAndHasFivePeople() {
    for (int i = 0; i < WORLDS; i++) {
      ManyOwners world = ManyOwners.any(random, LEAST);
      Division division = Division.of(world.cells(), LEAST);
      Set<Integer> left = new HashSet<>(world.all());
      for (Pair pair : division.whole().pairs()) {
        assertTrue(pair.cell().people() >= LEAST);
        assertTrue(left.removeAll(world.cellsOf(pair)));
      }
      for (Remainder part : division.remainders()) {
        Set<Integer> cells = world.cellsOf(division, List.of(part));
        assertTrue(world.people(cells) >= LEAST);
        assertTrue(left.removeAll(cells));
      }
      assertEquals(division.withheld(), !left.isEmpty());
    }
  }

  @Test
  void ownersWhoAreToldNothingAreToldOfTogether() {
    Told told =
        Division.of(
                Map.of(
                    "a",
                    List.of(DisclosureTest.inCluster(7, 4, 3)),
                    "b",
                    List.of(DisclosureTest.inCluster(7, 6, 4))),
                LEAST)
            .within(7);
    assertEquals(List.of(), told.pairs());
    assertEquals(new Disclosure.Rest(10, 7), told.rest());
    assertTrue(told.complete());
  }

  /** Nine have completed and somebody elsewhere adapted: she is told of together with them only. */
  @Test
  void completionsAreNoPartOfTheirOwn() {
    Cell enrolled = DisclosureTest.inCluster(7, 40, 20);
    Cell completed = like(enrolled, UseKind.COMPLETE, 9);
    Cell adapted = DisclosureTest.elsewhere(1, 1);
    Told told = Division.of(Map.of("a", List.of(enrolled, completed, adapted)), LEAST).within(7);
    assertEquals(List.of(new Pair("a", enrolled)), told.pairs());
    assertNull(told.rest());
    assertFalse(told.complete());
  }

  /** Of one cluster completions are hidden, and of another all else: the sum of both is told. */
  @Test
  void completionsThatAreLeftAloneTakeAnotherClusterWithThem() {
    Cell enrolled = DisclosureTest.inCluster(7, 10, 10);
    Cell completed = like(enrolled, UseKind.COMPLETE, 8);
    Cell few = DisclosureTest.inCluster(8, 4, 4);
    Edge back = new Edge(Edge.Place.CLUSTER, 8, Kind.LEAD, Kind.PARTNER);
    Cell others = DisclosureTest.cell("partner", back, 4, 4);
    Division division = Division.of(Map.of("a", List.of(enrolled, completed, few, others)), LEAST);
    assertEquals(1, division.remainders().size());
    assertNull(division.remainders().getFirst().cluster());
  }

  private static Cell like(Cell one, UseKind kind, int people) {
    return new Cell(
        one.consumer(), false, one.edge(), kind, people, people, Set.of(), one.consumers());
  }

  /** 1 where the statement says that it is complete, 0 where it tells less. */
  private static int check(ManyOwners world, Told told, Set<Integer> about) {
    long edges = told.pairs().stream().mapToLong(pair -> pair.cell().events()).sum();
    long events = edges + (told.rest() == null ? 0 : told.rest().events());
    if (told.complete()) {
      assertEquals(world.events(about), events);
    } else {
      assertTrue(events < world.events(about));
    }
    return told.complete() ? 1 : 0;
  }

  private static List<Set<Integer>> toldAcrossOwners(ManyOwners world, int... steps) {
    Division division = Division.of(world.cells(), steps);
    List<Set<Integer>> figures = new ArrayList<>();
    for (int cluster : ManyOwners.CLUSTERS) {
      List<Remainder> hers =
          division.remainders().stream()
              .filter(one -> Integer.valueOf(cluster).equals(one.cluster()))
              .toList();
      figures.addAll(
          Figures.of(
              division.within(cluster).pairs(), world.cellsOf(division, hers), world::cellsOf));
    }
    figures.addAll(
        Figures.of(
            division.whole().pairs(),
            world.cellsOf(division, division.remainders()),
            world::cellsOf));
    return figures;
  }
}
