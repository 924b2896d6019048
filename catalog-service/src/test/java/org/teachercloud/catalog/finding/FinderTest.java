package org.teachercloud.catalog.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.finding.index.Entry;
import org.teachercloud.catalog.finding.index.Facet;
import org.teachercloud.catalog.finding.index.FacetCode;
import org.teachercloud.catalog.finding.index.SearchIndex;
import org.teachercloud.catalog.seeding.world.SeedSize;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

final class FinderTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Text OWNER = new Text("华东师范大学", "East China Normal University");

  private static List<Entry> seed;
  private static SearchIndex index;

  @BeforeAll
  static void fill() throws IOException {
    seed = FilledIndex.seed(SeedSize.SMALL);
    index = FilledIndex.of(seed);
    index.put(entry("内部<试讲>记录 & notes", Scope.INSTITUTION));
    index.refresh();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void onlyMembersFindWhatIsForTheirInstitution() throws IOException {
    Question visitor = ask("内部试讲", Map.of());
    Question member = new Question(visitor.text(), Map.of(), Set.of("ecnu"), "zh", 20, null);
    Found seen = new Finder(index).find(member);
    assertEquals(1, seen.counts(Facet.INSTITUTION).get("ecnu"));
    assertEquals(1, seen.total());
    assertTrue(
        find("", Map.of()).total() < new Finder(index).find(everything("ecnu")).total(),
        "counts of a visitor leave out what she may not see");
    assertEquals(0, new Finder(index).find(visitor).total());
  }

  @Test
  void countsOfAFacetAreWhatOneWouldFindByChoosingTheValue() throws IOException {
    Map<Facet, Set<String>> junior = Map.of(Facet.PHASE, Set.of("JUNIOR"));
    Found found = find("教学", junior);
    for (Map.Entry<String, Integer> count : found.counts(Facet.SUBJECT).entrySet()) {
      Map<Facet, Set<String>> both =
          Map.of(Facet.PHASE, Set.of("JUNIOR"), Facet.SUBJECT, Set.of(count.getKey()));
      assertEquals(count.getValue(), find("教学", both).total(), count.getKey());
    }
  }

  @Test
  void choosingAValueKeepsTheOtherValuesOfItsFacet() throws IOException {
    Map<String, Integer> before = find("教学", Map.of()).counts(Facet.KIND);
    Map<String, Integer> after =
        find("教学", Map.of(Facet.KIND, Set.of("COURSE"))).counts(Facet.KIND);
    assertEquals(before, after);
    assertTrue(before.size() > 1);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() throws IOException {
    for (String text : List.of("", "教学", "teaching", "数学 课堂")) {
      Set<UUID> seen = new HashSet<>();
      Cursor cursor = null;
      int total = find(text, Map.of()).total();
      do {
        Question question = new Question(text, Map.of(), Set.of(), "zh", 7, cursor);
        Found page = new Finder(index).find(question);
        page.items().forEach(item -> assertTrue(seen.add(id(item)), text));
        cursor = page.next();
        assertEquals(total, page.total());
      } while (cursor != null);
      assertEquals(total, seen.size(), text);
    }
  }

  @Test
  void everythingTypedIsText() throws IOException {
    for (String text :
        List.of(
            "\"", "(((", "a AND", "title:*", "*", "~", "\\", "！？。", "\ud83d\ude00", "C++", "\0")) {
      assertTrue(find(text, Map.of()).total() >= 0, text);
    }
  }

  @Test
  void matchesAreMarkedAndNothingElseIsMarkup() throws IOException {
    Question member = new Question("试讲 notes", Map.of(), Set.of("ecnu"), "zh", 20, null);
    Found found = new Finder(index).find(member);
    assertEquals(
        "内部&lt;<mark>试讲</mark>&gt;记录 &amp; <mark>notes</mark>", found.items().getFirst().title());
    assertNull(found.items().getFirst().summary());
  }

  @Test
  void answerIsWellFormed() throws IOException {
    for (String text : List.of("", "教学", "teaching", "没有这样的东西")) {
      JsonNode answer = JSON.readTree(find(text, Map.of()).json());
      assertEquals(find(text, Map.of()).total(), answer.get("total").asInt());
      assertEquals(find(text, Map.of()).items().size(), answer.get("items").size());
      assertEquals(6, answer.get("facets").size());
    }
  }

  @Test
  void quotationMarksInAMarkedTitleStayText() throws IOException {
    Entry quoting = entry("\"丝绸之路\"导读 \\ 提纲", Scope.PUBLIC);
    index.put(quoting);
    index.refresh();
    JsonNode answer = JSON.readTree(find("丝绸之路导读", Map.of()).json());
    assertEquals(
        "\"<mark>丝绸之路</mark>\"<mark>导读</mark> \\ 提纲",
        answer.at("/items/0/highlights/title").asText());
    index.remove(List.of(quoting.id()));
    index.refresh();
  }

  @Test
  void whatIsRemovedIsNotFound() throws IOException {
    Entry gone = entry("转瞬即逝之物", Scope.PUBLIC);
    index.put(gone);
    index.refresh();
    assertEquals(1, find("转瞬即逝", Map.of()).total());
    index.remove(List.of(gone.id()));
    index.refresh();
    assertEquals(0, find("转瞬即逝", Map.of()).total());
  }

  @Test
  void everyVocabularyFitsItsBits() {
    assertTrue(FacetCode.vocabulariesFit());
    long code =
        FacetCode.of(seed.getFirst().description(), 590_754, FacetCode.INSTITUTIONS - 1, 1L << 24);
    assertEquals(FacetCode.INSTITUTIONS - 1, FacetCode.institution(code));
    assertEquals(1 << 24, FacetCode.languages(code));
    assertEquals(20, FacetCode.popularity(code));
    assertTrue(FacetCode.isPublic(code));
  }

  @Test
  void aCursorIsReadAsItWasWritten() {
    Cursor cursor = new Cursor(true, 12.5f, -77);
    assertEquals(cursor, Cursor.read(cursor.written()).orElseThrow());
    for (String wrong : List.of("", "-", "e-", "ezz-1", "x1-1", "e1-", "1")) {
      assertFalse(Cursor.read(wrong).isPresent(), wrong);
    }
  }

  static UUID id(Found.Item item) {
    try {
      return UUID.fromString(
          JSON.readTree(new String(item.answer(), java.nio.charset.StandardCharsets.UTF_8) + "}")
              .get("id")
              .asText());
    } catch (IOException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private static Question everything(String institution) {
    return new Question("", Map.of(), Set.of(institution), "zh", 20, null);
  }

  private static Question ask(String text, Map<Facet, Set<String>> chosen) {
    return new Question(text, chosen, Set.of(), "zh", 20, null);
  }

  private static Found find(String text, Map<Facet, Set<String>> chosen) throws IOException {
    return new Finder(index).find(ask(text, chosen));
  }

  private static Entry entry(String title, Scope scope) {
    Description description =
        new Description(
            ResourceKind.COURSE,
            Text.zh(title),
            null,
            Subject.PEDAGOGY,
            Set.of(Phase.PRIMARY),
            Set.of(Stage.INDUCTION),
            Set.of("zh"),
            60,
            null,
            scope,
            List.of(),
            List.of());
    Instant at = Instant.parse("2026-03-01T00:00:00Z");
    return new Entry(
        UUID.nameUUIDFromBytes(title.getBytes()), "ecnu", OWNER, description, 0, at, at);
  }
}
