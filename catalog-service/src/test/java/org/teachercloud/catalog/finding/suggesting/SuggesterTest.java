package org.teachercloud.catalog.finding.suggesting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reaching.Reach;
import org.teachercloud.catalog.finding.FilledIndex;
import org.teachercloud.catalog.finding.Finder;
import org.teachercloud.catalog.finding.Question;
import org.teachercloud.catalog.finding.index.Entry;
import org.teachercloud.catalog.finding.index.SearchIndex;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Purpose;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Share;
import org.teachercloud.contracts.Share.Audience;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

final class SuggesterTest {

  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
  private static final Text ECNU = new Text("华东师范大学", "East China Normal University");
  private static final Text SECRET = new Text("隐秘学院", "Hidden College");

  private static SearchIndex index;

  @BeforeAll
  static void fill() throws IOException {
    Instant over = NOW.minusSeconds(1);
    Share toGannan =
        new Share(Audience.INSTITUTION, "gannan", Set.of(Purpose.READ), Instant.EPOCH, null);
    Share past = new Share(Audience.EVERYONE, null, Set.of(Purpose.READ), Instant.EPOCH, over);
    index =
        FilledIndex.of(
            List.of(
                entry("ecnu", "小学数学教学设计", "Designing primary mathematics", Scope.PUBLIC, null),
                entry("ecnu", "校长的领导力", "School leadership", Scope.PUBLIC, null),
                entry("ecnu", "集体备课怎样做", "Preparing lessons in a team", Scope.PUBLIC, null),
                entry("hidden", "量子暗室", "Quantum darkroom", Scope.INSTITUTION, null),
                entry("ecnu", "共享榫卯", "Shared joinery", Scope.PUBLIC, reach(toGannan)),
                entry("ecnu", "过期陶艺", "Lapsed pottery", Scope.PUBLIC, reach(past))));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void aTitleIsSuggestedFromAnyOfItsWordsInBothLanguages() throws IOException {
    assertEquals(List.of("小学数学教学设计"), visitor("小学数"));
    assertTrue(visitor("数").contains("小学数学教学设计"));
    assertTrue(visitor("教学设").contains("小学数学教学设计"));
    assertEquals(List.of("School leadership"), visitor("leadersh"));
    assertEquals(List.of("School leadership"), visitor("SCHOOL LEAD"));
  }

  @Test
  void pinyinInFullOrByInitialsSuggestsTheChineseTitle() throws IOException {
    for (String typed : List.of("xiaoxueshuxue", "xiao xue shu", "shuxuejiao", "xxsx", "jxsj")) {
      assertEquals(List.of("小学数学教学设计"), visitor(typed), typed);
    }
    assertEquals(List.of("校长的领导力"), visitor("xiaozhang"));
  }

  @Test
  void traditionalCharactersSuggestWhatIsWrittenSimplified() throws IOException {
    assertEquals(List.of("小学数学教学设计"), visitor("小學數"));
  }

  @Test
  void anInstitutionIsSuggestedByItsNameAndItsShortName() throws IOException {
    for (String typed : List.of("华东", "华师大", "huadong")) {
      Suggestion first = suggest(typed, Set.of()).getFirst();
      assertEquals(Suggestion.Kind.INSTITUTION, first.kind(), typed);
      assertEquals("华东师范大学", first.text());
      assertEquals("ecnu", first.id());
    }
    assertEquals("East China Normal University", visitor("east ch").getFirst());
  }

  @Test
  void aWordOfTheFieldIsSuggestedOnlyWhereItLeadsToSomethingSheSees() throws IOException {
    assertEquals(Suggestion.Kind.TERM, suggest("lesson pl", Set.of()).getFirst().kind());
    assertTrue(visitor("备").contains("备课"));
    assertEquals(List.of(), visitor("phonic"));
  }

  @Test
  void nothingOfWhatSheDoesNotSeeIsSuggested() throws IOException {
    for (String typed : List.of("量", "量子", "quantum", "liangzi", "lzas", "隐", "hidden", "yinmi")) {
      assertEquals(List.of(), visitor(typed), typed);
    }
    assertEquals(List.of("量子暗室"), texts(suggest("量子", Set.of("hidden"))));
    assertEquals(List.of("隐秘学院"), texts(suggest("隐秘", Set.of("hidden"))));
  }

  @Test
  void suggestionsObeyGrantsAndTheirTime() throws IOException {
    assertEquals(List.of(), visitor("共享榫"));
    assertEquals(List.of("共享榫卯"), texts(suggest("共享榫", Set.of("gannan"))));
    assertEquals(List.of(), texts(suggest("过期", Set.of("gannan"))));
  }

  @Test
  void aFeedHasNothingThatSharesNoLongerReachEveryone() throws IOException {
    Question all = new Question("", Map.of(), Set.of(), "zh", 20, null);
    Finder finder = new Finder(index, InstantSource.fixed(NOW));
    assertEquals(finder.find(all).total(), finder.newest(all).size());
  }

  @Test
  void everythingTypedIsText() throws IOException {
    for (String typed : List.of("", " ", "*", "\u0001", "\0", "(((", "😀", "a".repeat(200))) {
      assertEquals(List.of(), visitor(typed), typed);
    }
  }

  @Test
  void moreLikeThisIsWhatSharesItsTellingWordsAndNeverWhatSheDoesNotSee() throws IOException {
    Entry one = entry("hidden", "量子通信入门", "Quantum links", Scope.INSTITUTION, null);
    Entry other = entry("ecnu", "量子通信实验", "Quantum links at work", Scope.PUBLIC, null);
    Entry far = entry("ecnu", "陶艺", "Pottery", Scope.PUBLIC, null);
    try (SearchIndex few = FilledIndex.of(List.of(one, other, far))) {
      SimilarFinder similar = new SimilarFinder(few, InstantSource.fixed(NOW));
      assertEquals(List.of(), similar.like(other.id(), Set.of(), 5).orElseThrow());
      List<byte[]> seen = similar.like(other.id(), Set.of("hidden"), 5).orElseThrow();
      assertEquals(1, seen.size());
      assertTrue(
          new String(seen.getFirst(), java.nio.charset.StandardCharsets.UTF_8).contains("入门"));
      assertFalse(similar.like(one.id(), Set.of(), 5).isPresent());
      assertFalse(similar.like(UUID.randomUUID(), Set.of(), 5).isPresent());
    }
  }

  private static List<String> visitor(String typed) throws IOException {
    return texts(suggest(typed, Set.of()));
  }

  private static List<Suggestion> suggest(String typed, Set<String> homes) throws IOException {
    return new Suggester(index, InstantSource.fixed(NOW)).suggest(typed, homes, 8);
  }

  private static List<String> texts(List<Suggestion> suggestions) {
    return suggestions.stream().map(Suggestion::text).toList();
  }

  private static Reach reach(Share share) {
    return new Reach(List.of(share));
  }

  private static Entry entry(String institution, String zh, String en, Scope scope, Reach reach) {
    Description description =
        new Description(
            ResourceKind.COURSE,
            new Text(zh, en),
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
    UUID id = UUID.nameUUIDFromBytes(zh.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Text owner = institution.equals("ecnu") ? ECNU : SECRET;
    return new Entry(id, institution, owner, description, 0, NOW, NOW, reach);
  }
}
