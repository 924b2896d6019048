package org.teachercloud.recommendation.recommending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Answers.ask;
import static org.teachercloud.recommendation.testing.Answers.askUntil;
import static org.teachercloud.recommendation.testing.Answers.ids;
import static org.teachercloud.recommendation.testing.Paths.ahead;
import static org.teachercloud.recommendation.testing.Paths.begin;
import static org.teachercloud.recommendation.testing.Paths.toSubjects;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;
import org.teachercloud.recommendation.testing.Works;

/**
 * Who opts out of personal recommendation is told the same as everybody with the same filters: what
 * she has is taken away from it, and moves nothing else.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OptedOutTest {

  @Inject Facts facts;

  private final UUID one = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private final List<UUID> courses = Stream.generate(UUID::randomUUID).limit(6).toList();

  @Test
  void twoWithDifferentHistoriesAreGivenTheSameListWithTheSameReasons() {
    learnDifferentThings();
    JsonPath personal = askUntil(Tokens.teacher(one), now -> ids(now).contains(courses.get(2)));
    assertNotEquals(ids(personal), ids(ask(Tokens.teacher(other), 50)));

    optOut(one);
    optOut(other);
    var list = askUntil(Tokens.teacher(one), now -> ids(now).contains(courses.get(5)));
    var same = askUntil(Tokens.teacher(other), now -> ids(now).contains(courses.get(0)));
    assertFalse(ids(list).contains(courses.get(0)), "she has it");
    assertFalse(ids(same).contains(courses.get(5)), "she has it");
    assertEquals(itemsBut(list, courses.get(5)), itemsBut(same, courses.get(0)));
    assertFalse(list.getList("items.reasons.code.flatten()").contains("PEOPLE_WENT_ON"));
  }

  @Test
  void whatSheCompletedAndItsTranslationDoNotComeBack() {
    UUID translation = UUID.randomUUID();
    learnDifferentThings();
    facts.arrive(facts.completed(one, courses.get(0)));
    facts.arrive(Works.translated(facts, translation, courses.get(0), Subject.SPECIAL_EDUCATION));
    facts.arrive(facts.people(30, translation));
    optOut(one);
    optOut(other);

    var list = askUntil(Tokens.teacher(other), now -> ids(now).contains(translation));
    assertTrue(ids(list).contains(courses.get(0)));
    JsonPath hers = ask(Tokens.teacher(one), 50);
    assertEquals("co-enrollment-1", hers.getString("model"));
    assertFalse(ids(hers).contains(courses.get(0)) || ids(hers).contains(translation));
  }

  private static List<Map<String, Object>> itemsBut(JsonPath answer, UUID one) {
    List<Map<String, Object>> items = answer.getList("items");
    return items.stream()
        .filter(item -> !one.toString().equals(((Map<?, ?>) item.get("resource")).get("id")))
        .toList();
  }

  @Test
  void thePathThenRestsOnGoalAndCatalogueAlone() {
    learnDifferentThings();
    optOut(one);
    JsonPath path = begin(Tokens.teacher(one), toSubjects("SPECIAL_EDUCATION"), 240);
    assertTrue(ahead(path).size() > 1, "a path of several steps");
    assertFalse(path.getList("steps.reasons.code.flatten()").contains("OFTEN_NEXT"));
    JsonPath personal = begin(Tokens.teacher(other), toSubjects("SPECIAL_EDUCATION"), 240);
    assertTrue(personal.getList("steps.reasons.code.flatten()").contains("OFTEN_NEXT"));
  }

  private void learnDifferentThings() {
    List<Facts.Stated> all = new ArrayList<>();
    courses.forEach(course -> all.add(facts.published(course, Subject.SPECIAL_EDUCATION)));
    all.add(facts.profile(one, Set.of(Subject.SPECIAL_EDUCATION), Set.of()));
    all.add(facts.profile(other, Set.of(Subject.SPECIAL_EDUCATION), Set.of()));
    all.addAll(facts.people(12, courses.get(0), courses.get(2)));
    all.addAll(facts.people(12, courses.get(5), courses.get(3)));
    all.add(facts.enrolled(one, courses.get(0)));
    all.add(facts.enrolled(other, courses.get(5)));
    facts.arrive(all);
  }

  private void optOut(UUID learner) {
    facts.arrive(facts.profile(learner, Set.of(Subject.SPECIAL_EDUCATION), Set.of(), true));
  }
}
