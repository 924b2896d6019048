package org.teachercloud.catalog.finding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.finding.index.Entry;
import org.teachercloud.catalog.finding.index.SearchIndex;
import org.teachercloud.catalog.finding.suggesting.Suggester;
import org.teachercloud.catalog.seeding.world.SeedSize;

/**
 * Two indexes that hold the same and came to it on different ways, as those of two replicas do: one
 * was filled at once, the other in another order, with resources that changed and went since.
 */
final class TwoHistoriesTest {

  private static final long SHUFFLED = 20_261_128;
  private static final int MOST_PAGES = 4;

  private static SearchIndex atOnce;
  private static SearchIndex byAndBy;

  @BeforeAll
  static void fill() throws IOException {
    List<Entry> all = FilledIndex.seed(SeedSize.SMALL);
    atOnce = FilledIndex.of(all);
    List<Entry> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(SHUFFLED));
    byAndBy = FilledIndex.of(shuffled.subList(shuffled.size() / 2, shuffled.size()));
    for (int at = 0; at < shuffled.size(); at++) {
      Entry gone = as(shuffled.get(at), shuffled.get((at * 7 + 3) % shuffled.size()));
      byAndBy.put(gone);
      if (at % 5 == 0) {
        byAndBy.refresh();
      }
      byAndBy.put(shuffled.get(at));
      if (at % 3 == 0) {
        Entry never =
            new Entry(
                UUID.nameUUIDFromBytes(gone.id().toString().getBytes(UTF_8)),
                gone.institution(),
                gone.owner(),
                gone.description(),
                7,
                gone.publishedAt(),
                gone.updatedAt());
        byAndBy.put(never);
        byAndBy.refresh();
        byAndBy.remove(List.of(never.id()));
      }
    }
    byAndBy.refresh();
  }

  @AfterAll
  static void close() throws IOException {
    atOnce.close();
    byAndBy.close();
  }

  @Test
  void bothAnswerEverySearchLetterByLetterWithTheSameCursors() throws IOException {
    List<String> texts = new ArrayList<>(List.of("", "教学", "teaching", "数学 课堂", "East China"));
    JudgedQuery.all().forEach(query -> texts.add(query.text()));
    int pages = 0;
    for (String text : texts) {
      Cursor cursor = null;
      for (int page = 0; page < MOST_PAGES; page++) {
        Found one = found(atOnce, text, cursor);
        Found other = found(byAndBy, text, cursor);
        assertEquals(new String(one.json(), UTF_8), new String(other.json(), UTF_8), text);
        pages++;
        cursor = one.next();
        if (cursor == null) {
          break;
        }
      }
    }
    assertTrue(pages > texts.size() + 50, "many have a second page");
  }

  @Test
  void bothSuggestTheSame() throws IOException {
    int suggested = 0;
    for (String beginning :
        List.of("教", "数学", "北", "华", "jiao", "s", "east", "teach", "class", "课")) {
      var one = new Suggester(atOnce, InstantSource.system()).suggest(beginning, Set.of(), 20);
      var other = new Suggester(byAndBy, InstantSource.system()).suggest(beginning, Set.of(), 20);
      assertEquals(one, other, beginning);
      suggested += one.size();
    }
    assertTrue(suggested > 20, "something is suggested");
  }

  private static Found found(SearchIndex index, String text, Cursor cursor) throws IOException {
    return new Finder(index).find(new Question(text, Map.of(), Set.of(), "zh", 10, cursor));
  }

  /** The resource as it may have been before: with what another one says. */
  private static Entry as(Entry one, Entry other) {
    return new Entry(
        one.id(),
        other.institution(),
        other.owner(),
        other.description(),
        1_000,
        other.publishedAt(),
        other.updatedAt());
  }
}
