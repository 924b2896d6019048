package org.teachercloud.recommendation.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Paths.ahead;
import static org.teachercloud.recommendation.testing.Paths.begin;
import static org.teachercloud.recommendation.testing.Paths.changes;
import static org.teachercloud.recommendation.testing.Paths.decide;
import static org.teachercloud.recommendation.testing.Paths.post;
import static org.teachercloud.recommendation.testing.Paths.toResource;
import static org.teachercloud.recommendation.testing.Paths.toSubjects;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.contracts.ProgrammeZone;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** A path with a date holds what can be done by it, and never promises more. Courses take 90. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PathInTimeTest {

  @Inject Facts facts;

  private final String token = Tokens.teacher(UUID.randomUUID());
  private final UUID basics = UUID.randomUUID();
  private final UUID goal = UUID.randomUUID();
  private final LocalDate today = LocalDate.now(ProgrammeZone.ZONE);

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 6, 9, 13})
  void noMinuteOfThePathComesAfterItsDate(int days) {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    twoCourses(Subject.FOREIGN_LANGUAGES, one, other);
    JsonPath path = until(toSubjects("FOREIGN_LANGUAGES"), 100, today.plusDays(days));
    List<Integer> minutes = path.getList("weeks.minutes");
    int fits = 100 * (days + 1) / 7;
    assertTrue(minutes.stream().mapToInt(m -> m).sum() <= fits, minutes + " of " + fits);
    assertTrue(minutes.stream().allMatch(week -> week <= 100), "never over her weekly time");
    assertEquals(path.getInt("minutesLeft"), minutes.stream().mapToInt(m -> m).sum());
    assertEquals(fits / 90, ahead(path).size());
    if (!minutes.isEmpty()) {
      LocalDate finished = LocalDate.parse(path.getString("finishedBy"));
      assertFalse(finished.isAfter(today.plusDays(days)), "finished by " + finished);
    }
  }

  @Test
  void whatIsPostponedPastTheDateIsNotPromisedAndComesBack() {
    twoCourses(Subject.PHYSICAL_EDUCATION, basics, goal);
    JsonPath before = until(toSubjects("PHYSICAL_EDUCATION"), 100, today.plusDays(13));
    UUID put = ahead(before).getFirst();
    double then = before.getDouble("coverage[0].then");

    JsonPath path = decide(token, put, "POSTPONED");
    assertFalse(ahead(path).contains(put));
    assertEquals(List.of("DROPPED.POSTPONED"), changes(path, put));
    assertEquals("POSTPONED", path.getString("beyond.find { it.resource == '" + put + "' }.why"));
    assertTrue(path.getDouble("coverage[0].then") < then, "not covered by the date");
    assertFalse(LocalDate.parse(path.getString("finishedBy")).isAfter(today.plusDays(13)));

    JsonPath after = takeBack(put);
    assertTrue(ahead(after).contains(put));
    assertEquals(then, after.getDouble("coverage[0].then"));
    assertEquals(List.of(), after.getList("beyond"));
  }

  @Test
  void whatWaitsForSomethingPostponedIsTooLateWithIt() {
    facts.arrive(
        facts.published(goal, Subject.EDUCATIONAL_TECHNOLOGY, basics),
        facts.published(basics, Subject.EDUCATIONAL_TECHNOLOGY));
    begin(token, toResource(goal), 100);
    until(toResource(goal), 100, today.plusDays(34));
    JsonPath path = decide(token, basics, "POSTPONED");
    assertEquals(List.of(basics), ahead(path), "seven days hold one course of two");
    assertEquals(List.of("DROPPED.WAITS_TOO_LONG"), changes(path, goal));
    assertEquals(List.of("WAITS"), path.getList("beyond.why"));
    assertEquals(Set.of(goal), Set.copyOf(path.getList("beyond.resource", UUID.class)));
    assertEquals(List.of(0, 0, 0, 0, 90), path.getList("weeks.minutes"));
  }

  /** Begins until both have come through to memory. */
  private void twoCourses(Subject subject, UUID one, UUID other) {
    facts.arrive(facts.published(one, subject), facts.published(other, subject));
    Awaitility.await()
        .until(
            () -> ahead(begin(token, toSubjects(subject.name()), 1000)),
            steps -> steps.containsAll(List.of(one, other)));
  }

  private JsonPath until(String goal, int weekly, LocalDate day) {
    String body =
        "{\"goal\": %s, \"weeklyMinutes\": %d, \"until\": \"%s\"}".formatted(goal, weekly, day);
    return post(token, "/api/v1/paths", body).then().statusCode(201).extract().jsonPath();
  }

  private JsonPath takeBack(UUID resource) {
    return RestAssured.given()
        .auth()
        .oauth2(token)
        .header("Accept-Language", "en")
        .delete("/api/v1/paths/current/steps/" + resource)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
