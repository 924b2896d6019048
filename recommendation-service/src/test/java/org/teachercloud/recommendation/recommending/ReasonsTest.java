package org.teachercloud.recommendation.recommending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Answers.ask;
import static org.teachercloud.recommendation.testing.Answers.askUntil;
import static org.teachercloud.recommendation.testing.Answers.codes;
import static org.teachercloud.recommendation.testing.Answers.ids;
import static org.teachercloud.recommendation.testing.Answers.reasons;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.Paths;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.StandardsStated;
import org.teachercloud.recommendation.testing.Tokens;

/** Nothing is recommended without a word why, and no word is untrue. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReasonsTest {

  @Inject Facts facts;
  @Inject StandardsStated standards;

  private final UUID learner = UUID.randomUUID();
  private final String token = Tokens.teacher(learner);

  @Test
  void everythingIsRecommendedForAReasonWhoeverAsks() {
    UUID unknown = UUID.randomUUID();
    facts.arrive(
        facts.published(unknown, Subject.UNCLASSIFIED, Scope.PUBLIC, Set.of("is"), List.of()),
        facts.profile(learner, Set.of(), Set.of("is")));

    JsonPath answer = askUntil(token, now -> ids(now).contains(unknown));

    assertTrue(allHaveReasons(answer));
    assertEquals(List.of("FITS_YOU"), codes(answer, unknown));
    assertEquals(
        "For Primary school, as you say of yourself",
        reasons(answer, unknown).getFirst().get("text"));
    assertTrue(allHaveReasons(ask(Tokens.teacher(UUID.randomUUID()), 50)), "for a newcomer, too");
  }

  @Test
  void aStandardThatHerPathLeadsToIsNamedUntilSheHasClosedIt() {
    UUID heading = UUID.randomUUID();
    UUID closed = UUID.randomUUID();
    UUID open = UUID.randomUUID();
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    facts.arrive(
        standards.framework(UUID.randomUUID(), heading, closed, open),
        facts.published(one, Subject.LABOUR),
        facts.published(other, Subject.LABOUR),
        standards.aligned(one, open),
        standards.aligned(other, open),
        facts.profile(learner, Set.of(Subject.LABOUR), Set.of()));
    facts.arrive(facts.people(30, one));
    facts.arrive(facts.people(30, other));
    askUntil(token, now -> ids(now).contains(one));
    assertFalse(codes(ask(token, 50), one).contains("CLOSES_STANDARD"), "she has no such goal");

    Paths.begin(
        token, "{\"kind\": \"STANDARDS\", \"standards\": [\"%s\"]}".formatted(heading), 120);
    JsonPath answer = askUntil(token, now -> codes(now, one).contains("CLOSES_STANDARD"));
    String text =
        reasons(answer, one).stream()
            .filter(reason -> "CLOSES_STANDARD".equals(reason.get("code")))
            .map(reason -> (String) reason.get("text"))
            .findFirst()
            .orElseThrow();
    assertEquals("Serves “1.2 Standard”, which is open on the way to your goal", text);

    facts.arrive(facts.enrolled(learner, other), facts.completed(learner, other));
    askUntil(token, now -> ids(now).contains(one) && !codes(now, one).contains("CLOSES_STANDARD"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void whereSeveralSpeakTogetherTheyAreNamed() {
    List<UUID> taken = Stream.generate(UUID::randomUUID).limit(3).toList();
    UUID next = UUID.randomUUID();
    taken.forEach(each -> facts.arrive(facts.published(each, Subject.MEDICINE)));
    facts.arrive(facts.published(next, Subject.MEDICINE));
    taken.forEach(each -> facts.arrive(facts.people(15, each, next)));
    taken.forEach(each -> facts.arrive(facts.enrolled(learner, each)));

    JsonPath answer = askUntil(token, now -> codes(now, next).contains("BECAUSE_OF_SEVERAL"));
    Map<String, Object> reason =
        reasons(answer, next).stream()
            .filter(each -> "BECAUSE_OF_SEVERAL".equals(each.get("code")))
            .findFirst()
            .orElseThrow();
    List<Map<String, Object>> because = (List<Map<String, Object>>) reason.get("because");
    assertEquals(
        Set.copyOf(taken.stream().map(UUID::toString).toList()),
        Set.copyOf(because.stream().map(each -> (String) each.get("id")).toList()));
  }

  private static boolean allHaveReasons(JsonPath answer) {
    List<List<Object>> all = answer.getList("items.reasons");
    return !all.isEmpty() && all.stream().noneMatch(List::isEmpty);
  }
}
