package org.teachercloud.insight.statements.disclosing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.insight.ledger.UseKind;
import org.teachercloud.insight.statements.Attack;
import org.teachercloud.insight.statements.Cell;
import org.teachercloud.insight.statements.Edge;
import org.teachercloud.insight.statements.Figures;
import org.teachercloud.insight.statements.World;
import org.teachercloud.insight.statements.World.Place;

/** Every small ledger there is: nobody reads in a statement that one to four have not completed. */
class UnfinishedTest {

  private static final int LEAST = 5;
  private static final int[] ENROLLED = {0, 3, 4, 5, 6, 7, 9};
  private static final int[] ADAPTED = {0, 1, 5};
  private static final int[] NONE = {0, 0};
  private static final Edge HERE = Edge.between("owner", "a");
  private static final Edge THERE = new Edge(Edge.Place.NONE, null, null, null);
  private static final List<Place> PLACES =
      List.of(
          new Place("a", HERE, UseKind.ENROL),
          new Place("b", HERE, UseKind.ENROL),
          new Place(null, THERE, UseKind.ENROL));

  @Test
  void noFiguresOfAnySmallLedgerTellOfOneToFour() {
    int[] told = {0};
    everySmallWorld(
        world -> {
          Disclosure disclosed = Disclosure.of(world.cells(LEAST), LEAST);
          List<Set<Integer>> figures = Figures.of(world, disclosed);
          Attack attack = new Attack(world.people());
          assertFalse(attack.someDifferenceIsFew(figures, LEAST), world::toString);
          assertEquals(List.of(), attack.lonely(figures, LEAST), world::toString);
          assertFalse(someAreUnfinished(world, attack, figures), world::toString);
          if (!disclosed.withheld()) {
            assertEquals(world.events(), disclosed.events());
            told[0]++;
          }
        });
    assertTrue(told[0] > 100_000, "statements that tell nothing prove nothing: " + told[0]);
  }

  @Test
  void theSameAttackFindsThemWhereEveryLargeCellIsShown() {
    int[] found = {0};
    everySmallWorld(
        world -> {
          List<Cell> cells = world.cells(LEAST);
          List<Set<Integer>> figures = new ArrayList<>();
          Set<Integer> rest = new HashSet<>();
          IntStream.range(0, cells.size())
              .forEach(
                  i -> {
                    if (cells.get(i).people() >= LEAST) {
                      figures.add(Set.of(i));
                    } else {
                      rest.add(i);
                    }
                  });
          if (world.people(rest) >= LEAST) {
            figures.add(rest);
          }
          found[0] += someAreUnfinished(world, new Attack(world.people()), figures) ? 1 : 0;
        });
    assertTrue(found[0] > 1_000, "the attack is worth nothing: " + found[0]);
  }

  /** Ten have begun and eight have finished; of nothing else there is anything. */
  @Test
  void completionsThatAreAloneInTheRestTakeTheirEnrolmentsWithThem() {
    Disclosure disclosed =
        Disclosure.of(world(List.of(new int[] {10, 8}, NONE, NONE), 0).cells(LEAST), LEAST);
    assertEquals(List.of(), disclosed.shown());
    assertEquals(new Disclosure.Rest(18, 10), disclosed.rest());
  }

  /** The completions of both are told in one figure, and their enrolments in two. */
  @Test
  void completionsToldTogetherAreComparedWithTheEnrolmentsOfAllOfThem() {
    Disclosure disclosed =
        Disclosure.of(
            world(List.of(new int[] {5, 4}, new int[] {6, 4}, new int[] {30, 20}), 0).cells(LEAST),
            LEAST);
    assertEquals(
        List.of(UseKind.ENROL, UseKind.COMPLETE),
        disclosed.shown().stream().map(Cell::kind).toList());
    assertEquals(new Disclosure.Rest(19, 8), disclosed.rest());
  }

  @Test
  void whereFiveOrMoreHaveNotCompletedBothAreShown() {
    Disclosure disclosed =
        Disclosure.of(world(List.of(new int[] {12, 7}, NONE, NONE), 0).cells(LEAST), LEAST);
    assertEquals(List.of(12L, 7L), disclosed.shown().stream().map(Cell::events).toList());
  }

  /** Whether of some places the number of those who have not completed follows, and is few. */
  private static boolean someAreUnfinished(World world, Attack attack, List<Set<Integer>> figures) {
    for (int some = 1; some < 1 << PLACES.size(); some++) {
      int chosen = some;
      Predicate<Place> among =
          one ->
              IntStream.range(0, PLACES.size())
                  .filter(i -> (chosen & 1 << i) != 0)
                  .anyMatch(i -> Objects.equals(PLACES.get(i).consumer(), one.consumer()));
      Set<Integer> enrolled = cells(world, one -> one.kind() == UseKind.ENROL && among.test(one));
      Set<Integer> completed =
          cells(world, one -> one.kind() == UseKind.COMPLETE && among.test(one));
      long left = world.people(enrolled) - world.people(completed);
      if (left > 0 && left < LEAST && attack.followsDifference(figures, enrolled, completed)) {
        return true;
      }
    }
    return false;
  }

  private static Set<Integer> cells(World world, Predicate<Place> which) {
    Set<Integer> cells = new HashSet<>();
    IntStream.range(0, world.places().size())
        .filter(i -> which.test(world.places().get(i)))
        .forEach(cells::add);
    return cells;
  }

  private static void everySmallWorld(Consumer<World> check) {
    List<int[]> pairs = new ArrayList<>();
    for (int begun : ENROLLED) {
      for (int done = 0; done <= begun; done++) {
        pairs.add(new int[] {begun, done});
      }
    }
    for (int[] a : pairs) {
      for (int[] b : pairs) {
        for (int[] c : pairs) {
          for (int adapted : ADAPTED) {
            check.accept(world(List.of(a, b, c), adapted));
          }
        }
      }
    }
  }

  /** So many have begun and so many of them have finished in each place, and so many adapted. */
  private static World world(List<int[]> learned, int adapted) {
    List<Place> places = new ArrayList<>();
    List<List<UUID>> uses = new ArrayList<>();
    for (int i = 0; i < PLACES.size(); i++) {
      Place place = PLACES.get(i);
      add(places, uses, place, people(i, learned.get(i)[0]));
      Place done = new Place(place.consumer(), place.edge(), UseKind.COMPLETE);
      add(places, uses, done, people(i, learned.get(i)[1]));
    }
    add(places, uses, new Place("a", HERE, UseKind.ADAPT), people(9, adapted));
    return new World(places, uses);
  }

  private static void add(
      List<Place> places, List<List<UUID>> uses, Place place, List<UUID> people) {
    if (!people.isEmpty()) {
      places.add(place);
      uses.add(people);
    }
  }

  private static List<UUID> people(int where, int number) {
    return IntStream.range(0, number).mapToObj(i -> new UUID(where, i)).toList();
  }
}
