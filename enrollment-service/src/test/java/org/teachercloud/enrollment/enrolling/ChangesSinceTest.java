package org.teachercloud.enrollment.enrolling;

import static org.hamcrest.Matchers.containsInRelativeOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;

/** A device that keeps a copy of her enrolments asks for what changed. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ChangesSinceTest {

  private static final String EVER = "2026-01-01T00:00:00Z";

  @Inject Catalogue catalogue;

  private final Person teacher = Person.teacher();
  private ResourcePublished course;
  private UUID learned;
  private UUID givenUp;
  private UUID untouched;

  @BeforeEach
  void enrol() {
    course = catalogue.course(30, 60);
    learned = teacher.enrolled(course.resource());
    givenUp = teacher.enrolled(catalogue.course(30).resource());
    untouched = teacher.enrolled(catalogue.course(30).resource());
  }

  @Test
  void whatWasLearnedOfflineAndGivenUpIsToldInTheOrderOfComing() {
    teacher.asks().delete("/api/v1/enrollments/" + givenUp).then().statusCode(204);
    learns();

    since(EVER)
        .statusCode(200)
        .body("total", equalTo(3))
        .body("next", nullValue())
        .body("items.id", containsInRelativeOrder(text(untouched), text(givenUp), text(learned)))
        .body("items.state", equalTo(List.of("ACTIVE", "WITHDRAWN", "ACTIVE")))
        .body("items[0].deleted", nullValue())
        .body("items[1].deleted", equalTo(true))
        .body("items[2].deleted", nullValue())
        .body("items[2].units.state", equalTo(List.of("COMPLETED", "OPEN")))
        .body("items[2].resource.title.zh", notNullValue())
        .body("items.updatedAt", hasSize(3));
  }

  @Test
  void whatDidNotChangeIsNotTold() {
    Instant last = last();

    since(last.plusSeconds(61).toString())
        .statusCode(200)
        .body("items", hasSize(0))
        .body("total", equalTo(0));
  }

  /** A transaction that began before that moment may have been committed after it. */
  @Test
  void whatWasWrittenInTheMinuteBeforeComesAgain() {
    Instant last = last();

    since(last.plusSeconds(30).toString()).body("items.id", hasSize(3));
  }

  @Test
  void pagesOfChangesFollowEachOther() {
    List<String> told = new ArrayList<>();
    String next = null;
    do {
      String cursor = next == null ? "" : "&cursor=" + next;
      JsonPath page = since(EVER + "&size=1" + cursor).extract().jsonPath();
      told.add(page.getString("items[0].id"));
      next = page.getString("next");
    } while (next != null);

    assertEquals(List.of(text(learned), text(givenUp), text(untouched)), told);
  }

  @Test
  void changesOfOthersAreNotTold() {
    Person.teacher()
        .asks()
        .get("/api/v1/enrollments?updatedSince=" + EVER)
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void whatIsNoMomentIsRefused() {
    for (String nonsense : List.of("yesterday", "2026-01-01", "%2B999999999-01-01T00:00:00Z")) {
      since(nonsense).statusCode(400).body("errors[0].field", equalTo("updatedSince"));
    }
    since(EVER + "&state=ACTIVE").statusCode(400).body("errors[0].field", equalTo("state"));
  }

  private void learns() {
    Map<String, Object> event =
        Map.of(
            "id", UUID.randomUUID(),
            "enrollmentId", learned,
            "unitId", course.units().getFirst().id(),
            "kind", "COMPLETED",
            "at", Instant.now().toString());
    teacher
        .asks()
        .body(Map.of("events", List.of(event)))
        .post("/api/v1/progress")
        .then()
        .statusCode(200);
  }

  private Instant last() {
    return Instant.parse(since(EVER).extract().path("items[2].updatedAt"));
  }

  private ValidatableResponse since(String moment) {
    return teacher.asks().get("/api/v1/enrollments?updatedSince=" + moment).then();
  }

  private static String text(UUID id) {
    return id.toString();
  }
}
