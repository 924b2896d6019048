package org.teachercloud.catalog.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.describing.reaching.Reach;
import org.teachercloud.catalog.finding.index.Entry;
import org.teachercloud.catalog.finding.index.Facet;
import org.teachercloud.catalog.finding.index.IndexedReach;
import org.teachercloud.catalog.finding.index.SearchIndex;
import org.teachercloud.catalog.seeding.world.SeedSize;
import org.teachercloud.contracts.Purpose;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Share;
import org.teachercloud.contracts.Share.Audience;

/** Searches obey shares exactly as the decision does, at every moment, in results and in counts. */
class SharedSearchTest {

  static final Instant BEGIN = Instant.parse("2026-08-31T16:00:00Z");
  static final int DAY = 86_400;

  private final Random random = new Random(4);

  @Test
  void resultsAndCountsAreWhatTheDecisionAllows() throws IOException {
    List<Entry> entries = shared(FilledIndex.seed(SeedSize.SMALL), 2, random);
    try (SearchIndex index = FilledIndex.of(entries)) {
      for (int i = 0; i < 200; i++) {
        Set<String> homes = random.nextInt(5) == 0 ? Set.of() : Set.of("i" + random.nextInt(6));
        Instant at = BEGIN.plusSeconds((long) random.nextInt(20) * DAY + random.nextInt(2) - 1);
        Found found =
            new Finder(index, InstantSource.fixed(at))
                .find(new Question("", Map.of(), homes, "zh", 50, null));
        List<Entry> allowed =
            entries.stream().filter(entry -> reach(entry).reaches(homes, at)).toList();
        assertEquals(allowed.size(), found.total());
        long courses =
            allowed.stream()
                .filter(entry -> entry.description().kind() == ResourceKind.COURSE)
                .count();
        assertEquals(courses, found.counts(Facet.KIND).getOrDefault("COURSE", 0).longValue());
        Set<UUID> ids = new HashSet<>();
        allowed.forEach(entry -> ids.add(entry.id()));
        found.items().forEach(item -> assertTrue(ids.contains(FinderTest.id(item))));
      }
    }
  }

  @Test
  void whatIsSharedWithThousandsOfInstitutionsIsFoundByTheLastOfThem() throws IOException {
    List<Share> shares = new ArrayList<>();
    List<String> slugs = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      String slug = "normal-university-of-a-town-with-a-name-" + i;
      slugs.add(slug);
      Instant from = BEGIN.plusSeconds(i % 20 == 0 ? DAY : 0);
      shares.add(new Share(Audience.INSTITUTION, slug, Set.of(Purpose.READ), from, null));
    }
    Entry one = FilledIndex.seed(SeedSize.SMALL).getFirst();
    Reach many = new Reach(shares);
    assertTrue(IndexedReach.written(many).size() > 2, "more than one line takes");
    try (SearchIndex index = FilledIndex.of(List.of(with(one, many)))) {
      for (int i = 0; i < slugs.size(); i += 7) {
        assertEquals(i % 20 == 0 ? 0 : 1, total(index, slugs.get(i), BEGIN), slugs.get(i));
        assertEquals(1, total(index, slugs.get(i), BEGIN.plusSeconds(DAY)), slugs.get(i));
      }
      assertEquals(0, total(index, "normal-university-of-a-town", BEGIN.plusSeconds(DAY)));
    }
  }

  private static long total(SearchIndex index, String home, Instant at) throws IOException {
    return new Finder(index, InstantSource.fixed(at))
        .find(new Question("", Map.of(), Set.of(home), "zh", 1, null))
        .total();
  }

  private static Entry with(Entry one, Reach reach) {
    return new Entry(
        one.id(),
        one.institution(),
        one.owner(),
        one.description(),
        one.learners(),
        one.publishedAt(),
        one.updatedAt(),
        reach);
  }

  private static Reach reach(Entry entry) {
    return entry.reach() != null
        ? entry.reach()
        : Reach.of(entry.institution(), entry.description().scope());
  }

  /** Every so many-th entry has shares, some over and some to come, many of them the same. */
  static List<Entry> shared(List<Entry> entries, int each, Random random) {
    List<Entry> shared = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry one = entries.get(i);
      shared.add(i % each != 0 ? one : with(one, randomReach(random)));
    }
    return shared;
  }

  private static Reach randomReach(Random random) {
    List<Share> shares = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Instant from = BEGIN.plusSeconds((long) random.nextInt(10) * DAY);
      Instant until =
          random.nextBoolean() ? null : from.plusSeconds((long) (1 + random.nextInt(10)) * DAY);
      int who = random.nextInt(8);
      shares.add(
          new Share(
              who == 6 ? Audience.MEMBERS : who == 7 ? Audience.EVERYONE : Audience.INSTITUTION,
              who < 6 ? "i" + who : null,
              Set.of(Purpose.READ),
              from,
              until));
    }
    return new Reach(shares);
  }
}
