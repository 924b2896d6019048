package org.teachercloud.system.journeys;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.RunningCloud;
import org.teachercloud.system.signing.SignIn;

/** A phone client: authorization code with PKCE, bearer token, progress sent late. */
class PhoneLearnsTest {

  private static final String URL = RunningCloud.shared().url();

  @Test
  void offlineProgressSentLaterTwiceAndOutOfOrderHasTheSameResult() {
    String token = new SignIn(URL).as("trainee", "trainee").access();
    Response enrollment = enroll(token, newCourse(token));
    String id = enrollment.path("id");
    List<Map<String, Object>> events = new ArrayList<>();
    List<String> units = enrollment.path("units.id");
    for (String unit : units) {
      events.add(event(id, unit, "STARTED"));
      events.add(event(id, unit, "COMPLETED"));
    }
    events.addAll(List.copyOf(events));
    Collections.shuffle(events, new Random(7));

    phone(token).body(Map.of("events", events)).post("/api/v1/progress").then().statusCode(200);
    phone(token).body(Map.of("events", events)).post("/api/v1/progress").then().statusCode(200);

    phone(token)
        .get("/api/v1/enrollments/" + id)
        .then()
        .statusCode(200)
        .body("state", is("COMPLETED"))
        .body("progress", is(1.0f));
  }

  @Test
  void enrollingTwiceGivesTheFirstEnrolment() {
    String token = new SignIn(URL).as("trainee", "trainee").access();
    String resource = newCourse(token);
    String first = enroll(token, resource).path("id");
    Response second = phone(token).body(Map.of("resourceId", resource)).post("/api/v1/enrollments");
    assertEquals(200, second.statusCode());
    assertEquals(first, second.path("id"));
  }

  @Test
  void aNewEnrolmentChangesHerRecommendations() {
    String token = new SignIn(URL).as("trainee", "trainee").access();
    Recommended before = recommended(token);
    enroll(token, newCourse(token));
    assertChanges(token, before);
  }

  @Test
  void recommendationsAreAsOfACompletedUnitOnceTheEnrolmentHasHadItsEffect() {
    String token = new SignIn(URL).as("trainee", "trainee").access();
    Recommended earlier = recommended(token);
    Response enrollment = enroll(token, newCourse(token));
    Recommended before = assertChanges(token, earlier);

    phone(token)
        .body(
            Map.of(
                "events",
                List.of(event(enrollment.path("id"), enrollment.path("units[0].id"), "COMPLETED"))))
        .post("/api/v1/progress")
        .then()
        .statusCode(200)
        .body("results[0].status", is("APPLIED"));
    Awaitility.await().until(() -> !Objects.equals(recommended(token).asOf(), before.asOf()));
  }

  @Test
  void whatIsPublishedIsFoundAndWhatIsWithdrawnIsHiddenButBreaksNoRunningEnrolment() {
    String writer = new SignIn(URL).as("publisher", "publisher").access();
    String reviewer = new SignIn(URL).as("publisher2", "publisher2").access();
    String teacher = new SignIn(URL).as("teacher2", "teacher2").access();
    String word = "kumquat" + UUID.randomUUID().toString().substring(0, 6);
    Response draft = phone(writer).body(draft(word)).post("/api/v1/resources");
    draft.then().statusCode(201);
    String id = draft.path("id");
    phone(teacher).get("/api/v1/resources/" + id).then().statusCode(404);
    phone(writer).post("/api/v1/resources/" + id + "/submit").then().statusCode(200);
    phone(writer).post("/api/v1/resources/" + id + "/publish").then().statusCode(not(200));
    phone(reviewer).post("/api/v1/resources/" + id + "/publish").then().statusCode(200);
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                given().get(URL + "/api/v1/resources?q=" + word).then().body("items", hasSize(1)));

    Response enrollment = enroll(teacher, id);
    phone(reviewer).post("/api/v1/resources/" + id + "/withdraw").then().statusCode(200);
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                given().get(URL + "/api/v1/resources?q=" + word).then().body("items", hasSize(0)));
    String unit = enrollment.path("units[0].id");
    phone(teacher)
        .body(Map.of("events", List.of(event(enrollment.path("id"), unit, "COMPLETED"))))
        .post("/api/v1/progress")
        .then()
        .statusCode(200)
        .body("results[0].status", is("APPLIED"));
  }

  private static Map<String, Object> draft(String word) {
    return Map.of(
        "kind", "COURSE",
        "title", Map.of("en", "Growing " + word, "zh", "种植 " + word),
        "summary", Map.of("en", "A short course", "zh", "一门短课"),
        "subject", "BIOLOGY",
        "phases", List.of("PRIMARY"),
        "stages", List.of("IN_SERVICE"),
        "languages", List.of("zh", "en"),
        "licence", "CC-BY-4.0",
        "scope", "PUBLIC",
        "units", List.of(Map.of("title", Map.of("en", "One", "zh", "一"), "minutes", 20)));
  }

  /** A course that she is not enrolled in. */
  private static String newCourse(String token) {
    List<String> hers = phone(token).get("/api/v1/enrollments?size=50").path("items.resource.id");
    List<String> courses =
        given().get(URL + "/api/v1/resources?kind=COURSE&q=教学&size=50").path("items.id");
    return courses.stream().filter(course -> !hers.contains(course)).findFirst().orElseThrow();
  }

  private static Response enroll(String token, String resource) {
    Response enrollment =
        phone(token).body(Map.of("resourceId", resource)).post("/api/v1/enrollments");
    enrollment.then().statusCode(is(201));
    return enrollment;
  }

  /** What is recommended with which scores, as of the newest of her facts. */
  private record Recommended(String asOf, String items) {}

  private static Recommended recommended(String token) {
    Response answer = phone(token).get("/api/v1/recommendations?size=20");
    answer.then().statusCode(200);
    String items = answer.path("items.score").toString() + answer.path("items.resource.id");
    return new Recommended(answer.path("asOf"), items);
  }

  /** Waits until a newer fact has had its effect and the list is another. */
  private static Recommended assertChanges(String token, Recommended before) {
    return Awaitility.await()
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> recommended(token),
            now ->
                !Objects.equals(now.asOf(), before.asOf()) && !now.items().equals(before.items()));
  }

  private static Map<String, Object> event(String enrollment, String unit, String kind) {
    return Map.of(
        "id", UUID.randomUUID().toString(),
        "enrollmentId", enrollment,
        "unitId", unit,
        "kind", kind,
        "at", Instant.now().toString());
  }

  private static RequestSpecification phone(String token) {
    return given().baseUri(URL).auth().oauth2(token).contentType(ContentType.JSON);
  }
}
