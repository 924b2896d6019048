package org.teachercloud.catalog.finding;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.teachercloud.catalog.finding.index.Entry;
import org.teachercloud.catalog.finding.index.SearchIndex;
import org.teachercloud.catalog.seeding.world.SeedSize;

/** Prints what shares cost a search, alone and without a network: run by hand. */
final class SharedSearchCost {

  private static final List<String> QUERIES = List.of("数学", "lesson", "教学设计", "", "science");
  private static final int WARM = 3;
  private static final int ROUNDS = 9;
  private static final int SEARCHES = 200;

  private SharedSearchCost() {}

  public static void main(String[] arguments) throws IOException {
    List<Entry> plain = FilledIndex.seed(SeedSize.FULL);
    try (SearchIndex without = FilledIndex.of(plain);
        SearchIndex with = FilledIndex.of(SharedSearchTest.shared(plain, 5, new Random(4)))) {
      long visitor = 0;
      long teacher = 0;
      for (int round = 0; round < ROUNDS; round++) {
        long one = cpu(without, Set.of());
        long other = cpu(with, Set.of("i3"));
        visitor += round < WARM ? 0 : one;
        teacher += round < WARM ? 0 : other;
      }
      int searches = SEARCHES * (ROUNDS - WARM);
      System.out.printf(
          "%d items; public search %.0f us of CPU; as a teacher, a fifth shared by grants, %.0f us;"
              + " %.2f x%n",
          plain.size(),
          visitor / 1e3 / searches,
          teacher / 1e3 / searches,
          (double) teacher / visitor);
    }
  }

  private static long cpu(SearchIndex index, Set<String> homes) throws IOException {
    InstantSource clock =
        InstantSource.fixed(SharedSearchTest.BEGIN.plusSeconds(5 * SharedSearchTest.DAY));
    Finder finder = new Finder(index, clock);
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < SEARCHES; i++) {
      finder.find(new Question(QUERIES.get(i % QUERIES.size()), Map.of(), homes, "zh", 20, null));
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
  }
}
