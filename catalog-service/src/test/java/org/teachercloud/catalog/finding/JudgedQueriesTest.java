package org.teachercloud.catalog.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.finding.index.Entry;
import org.teachercloud.catalog.finding.index.SearchIndex;
import org.teachercloud.catalog.seeding.world.SeedSize;

final class JudgedQueriesTest {

  private static final int DEEP = 10;

  @Test
  void everyQueryFindsWhatIsMeantInTheSeed() throws IOException {
    judge("seed", FilledIndex.seed(SeedSize.FULL));
  }

  @Test
  void everyQueryFindsWhatIsMeantAmongRealCourses() throws IOException {
    Path courses = FilledIndex.courses();
    if (courses == null) {
      System.out.println("SKIPPED: no file of real courses beside this checkout");
    }
    Assumptions.assumeTrue(courses != null, "no file of real courses beside this checkout");
    List<Entry> entries = new ArrayList<>(FilledIndex.seed(SeedSize.FULL));
    entries.addAll(FilledIndex.imported(courses));
    judge("all", entries);
  }

  @Test
  void thereAreHundredAndFiftyJudgementsAndSixtyOfThemOnRealCourses() throws IOException {
    assertTrue(JudgedQuery.all().size() >= 150);
    assertTrue(JudgedQuery.all().stream().filter(one -> one.corpus().equals("all")).count() >= 60);
  }

  private static void judge(String corpus, List<Entry> entries) throws IOException {
    Map<UUID, Entry> byId = new HashMap<>();
    entries.forEach(entry -> byId.put(entry.id(), entry));
    List<String> missed = new ArrayList<>();
    double gain = 0;
    double rank = 0;
    int number = 0;
    try (SearchIndex index = FilledIndex.of(entries)) {
      for (JudgedQuery query : JudgedQuery.all()) {
        if (!query.corpus().equals(corpus)) {
          continue;
        }
        number++;
        List<Entry> found = find(index, query.text()).stream().map(byId::get).toList();
        int first = first(found, query);
        if (first >= query.k()) {
          missed.add(query.text());
        }
        rank += first < found.size() ? 1.0 / (first + 1) : 0;
        gain += gain(found, query) / ideal(entries, query);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "Judged on %s: %d queries, %d entries, nDCG@10 %.3f, MRR %.3f%n",
        corpus,
        number,
        entries.size(),
        gain / number,
        rank / number);
    assertEquals(List.of(), missed);
  }

  private static List<UUID> find(SearchIndex index, String text) throws IOException {
    Question question = new Question(text, Map.of(), Set.of(), "zh", DEEP, null);
    return new Finder(index).find(question).items().stream().map(FinderTest::id).toList();
  }

  private static int first(List<Entry> found, JudgedQuery query) {
    int at = 0;
    while (at < found.size() && !query.means(found.get(at))) {
      at++;
    }
    return at < found.size() ? at : Integer.MAX_VALUE;
  }

  private static double gain(List<Entry> found, JudgedQuery query) {
    double gain = 0;
    for (int i = 0; i < found.size(); i++) {
      gain += query.means(found.get(i)) ? discount(i) : 0;
    }
    return gain;
  }

  private static double ideal(List<Entry> entries, JudgedQuery query) {
    long meant = entries.stream().filter(query::means).limit(DEEP).count();
    double ideal = 0;
    for (int i = 0; i < meant; i++) {
      ideal += discount(i);
    }
    return ideal == 0 ? 1 : ideal;
  }

  private static double discount(int position) {
    return Math.log(2) / Math.log(position + 2);
  }
}
