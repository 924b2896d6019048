package org.teachercloud.catalog.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.finding.index.Entry;
import org.teachercloud.catalog.finding.index.SearchIndex;
import org.teachercloud.catalog.seeding.world.SeedSize;
import org.teachercloud.catalog.sharing.RandomWorld;
import org.teachercloud.contracts.Purpose;

/** What is found is what the naive twin of the decision lets be read, for random grants. */
class IndexedDecisionTest {

  private static final int ITEMS = 300;

  @Test
  void sixtyThousandDecisionsOfTheIndexAgreeWithTheNaiveTwin() throws IOException {
    Random random = new Random(28);
    List<Entry> entries = new ArrayList<>();
    List<RandomWorld> worlds = new ArrayList<>();
    for (Entry one : FilledIndex.seed(SeedSize.SMALL).subList(0, ITEMS)) {
      RandomWorld world = new RandomWorld(random);
      worlds.add(world);
      entries.add(
          new Entry(
              one.id(),
              world.owner(),
              one.owner(),
              one.description(),
              one.learners(),
              one.publishedAt(),
              one.updatedAt(),
              world.reach()));
    }
    int found = 0;
    try (SearchIndex index = FilledIndex.of(entries)) {
      for (int i = 0; i < 200; i++) {
        Caller caller = RandomWorld.caller(random);
        LocalDate day = RandomWorld.day(random);
        Set<UUID> readable = new HashSet<>();
        for (int item = 0; item < ITEMS; item++) {
          if (worlds.get(item).naive(caller, Purpose.READ, day)) {
            readable.add(entries.get(item).id());
          }
        }
        Finder finder = new Finder(index, InstantSource.fixed(RandomWorld.noon(day)));
        Question all = new Question("", Map.of(), caller.institutions(), "zh", ITEMS, null);
        Set<UUID> shown = new HashSet<>();
        finder.find(all).items().forEach(item -> shown.add(FinderTest.id(item)));
        assertEquals(readable, shown, caller + " on " + day);
        found += shown.size();
      }
    }
    assertTrue(found > 6_000 && found < 54_000, "yes and no: " + found);
  }
}
