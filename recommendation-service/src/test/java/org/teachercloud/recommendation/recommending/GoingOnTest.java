package org.teachercloud.recommendation.recommending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Answers.ask;
import static org.teachercloud.recommendation.testing.Answers.askUntil;
import static org.teachercloud.recommendation.testing.Answers.codes;
import static org.teachercloud.recommendation.testing.Answers.ids;
import static org.teachercloud.recommendation.testing.Answers.reasons;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** What people took moves the answer, and the reasons say so honestly. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GoingOnTest {

  @Inject Facts facts;

  private final UUID learner = UUID.randomUUID();
  private final String token = Tokens.teacher(learner);
  private final UUID first = UUID.randomUUID();
  private final UUID next = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  private void arrange(int people) {
    List<Facts.Stated> stated = new ArrayList<>();
    stated.add(facts.published(first, Subject.UNCLASSIFIED));
    stated.add(facts.published(next, Subject.UNCLASSIFIED));
    stated.add(facts.published(other, Subject.UNCLASSIFIED));
    stated.addAll(facts.people(people, first, next));
    facts.arrive(stated);
  }

  @Test
  void whatPeopleTookNextComesFirst() {
    arrange(12);
    facts.arrive(facts.enrolled(learner, first));
    var answer = askUntil(token, now -> codes(now, next).contains("PEOPLE_WENT_ON"));
    assertEquals(next, ids(answer).getFirst());
    Map<String, Object> reason = reasons(answer, next).getFirst();
    assertEquals(
        "12 teachers who took “Course %s” went on to “Course %s”".formatted(first, next),
        reason.get("text"));
    assertEquals(List.of(first.toString()), List.of(becauseId(reason)));
  }

  @Test
  void aReasonNeverSpeaksOfFewerThanTenPeople() {
    arrange(9);
    facts.arrive(facts.enrolled(learner, first), facts.completed(learner, first));
    var answer = askUntil(token, now -> ids(now).indexOf(next) == 0);
    assertEquals(List.of("FOLLOWS_YOURS"), codes(answer, next));
    Map<String, Object> said = reasons(answer, next).getFirst();
    assertEquals(List.of(), said.get("because"));
    assertFalse(said.get("text").toString().matches(".*\\d.*"), "no number: " + said.get("text"));

    facts.arrive(facts.people(1, first, next));
    var later = askUntil(token, now -> codes(now, next).contains("PEOPLE_WENT_ON"));
    assertTrue(codes(later, next).contains("COMPLETED_BECAUSE"));
  }

  @Test
  void aCompletedUnitChangesTheNextAnswer() {
    UUID second = UUID.randomUUID();
    UUID afterSecond = UUID.randomUUID();
    arrange(12);
    facts.arrive(
        facts.published(second, Subject.UNCLASSIFIED),
        facts.published(afterSecond, Subject.UNCLASSIFIED));
    facts.arrive(facts.people(12, second, afterSecond));
    facts.arrive(facts.enrolled(learner, first), facts.enrolled(learner, second));
    askUntil(token, now -> ids(now).indexOf(afterSecond) == 0 && ids(now).indexOf(next) == 1);

    facts.arrive(facts.unitCompleted(learner, first, 0.5));
    var answer = askUntil(token, now -> ids(now).indexOf(next) == 0);
    Map<String, Object> reason = reasons(answer, next).getFirst();
    assertEquals("COMPLETED_BECAUSE", reason.get("code"));
    assertEquals("Because you completed units of “Course %s”".formatted(first), reason.get("text"));
  }

  @Test
  void completionSaysMoreThanEnrolment() {
    arrange(12);
    facts.arrive(facts.enrolled(learner, first));
    var before = askUntil(token, now -> ids(now).contains(next));
    facts.arrive(facts.completed(learner, first));
    var after = askUntil(token, now -> codes(now, next).contains("COMPLETED_BECAUSE"));
    assertTrue(score(after) > score(before));
    assertNotEquals(before.getString("asOf"), after.getString("asOf"));
  }

  @Test
  void whatSheTookOrWhatIsWithdrawnIsNotRecommended() {
    arrange(12);
    facts.arrive(facts.enrolled(learner, first), facts.enrolled(learner, other));
    var before = askUntil(token, now -> ids(now).contains(next));
    assertFalse(ids(before).contains(first));
    assertFalse(ids(before).contains(other));

    facts.arrive(facts.withdrawn(next));
    askUntil(token, now -> !ids(now).contains(next));
    assertFalse(ids(ask(token, 50)).contains(next));
  }

  @Test
  void reasonsSpeakTheLanguageOfTheReader() {
    arrange(12);
    facts.arrive(facts.enrolled(learner, first));
    askUntil(token, now -> codes(now, next).contains("PEOPLE_WENT_ON"));
    String text =
        io.restassured.RestAssured.given()
            .auth()
            .oauth2(token)
            .header("Accept-Language", "zh-CN,zh;q=0.9")
            .get("/api/v1/recommendations?size=1")
            .jsonPath()
            .getString("items[0].reasons[0].text");
    assertEquals("学过《课程 %s》的教师中，有 12 位接着学习了《课程 %s》".formatted(first, next), text);
  }

  private float score(io.restassured.path.json.JsonPath answer) {
    return answer.getFloat("items[" + ids(answer).indexOf(next) + "].score");
  }

  @SuppressWarnings("unchecked")
  private static Object becauseId(Map<String, Object> reason) {
    return ((List<Map<String, Object>>) reason.get("because")).getFirst().get("id");
  }
}
