package org.teachercloud.recommendation.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.learning.HistoryTable.Amount;
import org.teachercloud.recommendation.testing.Crowd;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.training.Histories;

/** However many teachers there are, what learning reads into memory is bounded. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PartOfHistoriesTest {

  private static final int PEOPLE = 400;
  private static final int TAKEN = 5;
  private static final int MOST = 100;

  @Inject Facts facts;
  @Inject HistoryTable table;

  @Test
  void ofManyPeopleAPartIsReadWholeAndTheSameEveryTime() {
    come(PEOPLE);
    Histories all = table.read(Integer.MAX_VALUE).histories();

    Histories part = table.read(MOST).histories();

    assertTrue(all.people() >= PEOPLE, "all: " + all.people());
    assertTrue(part.people() > MOST / 2 && part.people() < MOST * 2, "a part: " + part.people());
    assertTrue(histories(all).containsAll(histories(part)), "whole histories");
    assertArrayEquals(part.items(), table.read(MOST).histories().items());
  }

  @Test
  void whatThereIsIsCountedUpToWhatIsEnough() {
    Amount before = table.amount(Integer.MAX_VALUE);
    come(10);

    Amount after = table.amount(Integer.MAX_VALUE);

    assertEquals(before.histories() + 10, after.histories());
    assertEquals(before.taken() + 10 * TAKEN, after.taken());
    assertEquals(3, table.amount(3).histories());
  }

  /** They take what is on no shelf, so that what others are recommended stays as it is. */
  private void come(int people) {
    List<UUID> items = Stream.generate(UUID::randomUUID).limit(60).toList();
    List<Facts.Stated> stated = new ArrayList<>();
    for (int[] way : Crowd.ways(items.size(), people, TAKEN)) {
      UUID learner = UUID.randomUUID();
      IntStream.of(way).forEach(item -> stated.add(facts.enrolled(learner, items.get(item))));
    }
    facts.arrive(stated);
  }

  private static Set<String> histories(Histories some) {
    return IntStream.range(0, some.people())
        .mapToObj(person -> IntStream.of(some.of(person)).boxed().map(String::valueOf))
        .map(items -> items.collect(Collectors.joining(" ")))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
