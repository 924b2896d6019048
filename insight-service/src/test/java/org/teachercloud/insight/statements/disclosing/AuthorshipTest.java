package org.teachercloud.insight.statements.disclosing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.insight.ledger.UseKind;
import org.teachercloud.insight.statements.Attack;
import org.teachercloud.insight.statements.Cell;
import org.teachercloud.insight.statements.Edge;
import org.teachercloud.insight.statements.World;
import org.teachercloud.insight.statements.disclosing.Authorship.Made;

/** Whoever reads what all makers of an owner's works are told, and the owner's statement. */
class AuthorshipTest {

  private static final int LEAST = 5;
  private static final int WORLDS = 5_000;

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(3_003);
  private final List<UUID> makers = IntStream.range(0, 3).mapToObj(i -> new UUID(7, i)).toList();

  /** A cell of the ledger: a place, and who made what was used; null for nobody known. */
  private record Key(World.Place place, UUID maker) {}

  /** One owner's uses by maker, in an order. */
  private record Ledger(List<Key> keys, List<List<UUID>> uses) {

    World whole() {
      Map<World.Place, List<UUID>> places = new LinkedHashMap<>();
      for (int i = 0; i < keys.size(); i++) {
        places.computeIfAbsent(keys.get(i).place(), none -> new ArrayList<>()).addAll(uses.get(i));
      }
      return new World(List.copyOf(places.keySet()), List.copyOf(places.values()));
    }

    List<Made> made() {
      World fine = new World(keys.stream().map(Key::place).toList(), uses);
      List<Cell> cells = fine.cells(LEAST);
      return IntStream.range(0, cells.size())
          .mapToObj(i -> new Made(keys.get(i).maker(), cells.get(i)))
          .toList();
    }

    Set<Integer> cellsOf(Cell part, UUID maker, boolean any) {
      Set<Integer> cells = new HashSet<>();
      for (int i = 0; i < keys.size(); i++) {
        World.Place place = keys.get(i).place();
        if (place.kind() == part.kind()
            && place.edge().equals(part.edge())
            && part.consumers().contains(place.consumer())
            && (any || Objects.equals(maker, keys.get(i).maker()))) {
          cells.add(i);
        }
      }
      return cells;
    }
  }

  @Test
  void makersAndTheOwnerTogetherAreToldOfNobodyAlone() {
    int told = 0;
    for (int i = 0; i < WORLDS; i++) {
      Ledger ledger = any();
      Disclosure disclosed = Disclosure.of(ledger.whole().cells(LEAST), LEAST);
      List<Set<Integer>> figures = new ArrayList<>();
      for (Cell part : disclosed.shown()) {
        figures.add(ledger.cellsOf(part, null, true));
      }
      for (UUID maker : makers) {
        for (Cell piece : Authorship.of(maker, disclosed, ledger.made(), LEAST).shown()) {
          Set<Integer> cells = ledger.cellsOf(piece, maker, false);
          figures.add(cells);
          told++;
          assertFalse(piece.kind() == UseKind.COMPLETE);
          assertEquals(
              cells.stream().mapToLong(cell -> ledger.uses().get(cell).size()).sum(),
              piece.events());
        }
      }
      List<Set<UUID>> people = ledger.uses().stream().<Set<UUID>>map(HashSet::new).toList();
      Attack attack = new Attack(people);
      assertTrue(attack.fewestTogether(figures) >= LEAST, ledger::toString);
      assertFalse(attack.someDifferenceIsFew(figures, LEAST), ledger::toString);
    }
    assertTrue(told > WORLDS / 10, "statements that tell nothing prove nothing: " + told);
  }

  @Test
  void aPieceIsNotToldWhereItLeavesOneToFour() {
    World.Place place = new World.Place("a", Edge.between("owner", "a"), UseKind.VIEW);
    Ledger ledger =
        new Ledger(
            List.of(new Key(place, makers.getFirst()), new Key(place, null)),
            List.of(people(0, 9), people(1, 4)));
    Authorship hers = told(ledger);
    assertEquals(List.of(), hers.shown());
    assertFalse(hers.complete());
  }

  @Test
  void aPieceIsToldBesideFiveOthers() {
    World.Place place = new World.Place("a", Edge.between("owner", "a"), UseKind.VIEW);
    Ledger ledger =
        new Ledger(
            List.of(new Key(place, makers.getFirst()), new Key(place, null)),
            List.of(people(0, 9), people(1, 5)));
    Authorship hers = told(ledger);
    assertEquals(List.of(9L), hers.shown().stream().map(Cell::events).toList());
    assertTrue(hers.complete());
  }

  private Authorship told(Ledger ledger) {
    return Authorship.of(
        makers.getFirst(), Disclosure.of(ledger.whole().cells(LEAST), LEAST), ledger.made(), LEAST);
  }

  private Ledger any() {
    Map<Key, List<UUID>> uses = new LinkedHashMap<>();
    World world = World.any(random);
    for (int i = 0; i < world.places().size(); i++) {
      for (UUID who : world.uses().get(i)) {
        int made = random.nextInt(makers.size() + 1);
        UUID maker = made == makers.size() ? null : makers.get(made);
        uses.computeIfAbsent(new Key(world.places().get(i), maker), none -> new ArrayList<>())
            .add(who);
      }
    }
    return new Ledger(List.copyOf(uses.keySet()), List.copyOf(uses.values()));
  }

  private static List<UUID> people(int where, int number) {
    return IntStream.range(0, number).mapToObj(i -> new UUID(where, i)).toList();
  }
}
