package org.teachercloud.system.faults;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.system.running.RunningCloud;
import org.teachercloud.system.signing.SignIn;

class KilledProcessesTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();
  private static final int ENROLLMENTS = 12;

  @AfterEach
  void bringBack() {
    CLOUD.command("up");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"catalog", "enrollment", "recommendation", "gateway", "kafka", "postgres"})
  void aPartThatDiesShowsInStatusUpBringsItBackAndNoAcknowledgedEnrolmentIsLost(String part) {
    String token = new SignIn(CLOUD.url()).as("bench60", "bench60").access();
    List<String> resources = resources();
    Map<String, String> acknowledged = new LinkedHashMap<>();
    for (int i = 0; i < ENROLLMENTS; i++) {
      if (i == ENROLLMENTS / 2) {
        kill(part);
      }
      enroll(token, resources.get(i), acknowledged);
    }
    assertTrue(
        CLOUD.status().lines().anyMatch(line -> line.contains(part) && line.contains("died")),
        () -> part + " shows as dead:\n" + CLOUD.status());

    CLOUD.command("up");

    String again = new SignIn(CLOUD.url()).as("bench60", "bench60").access();
    acknowledged.forEach(
        (resource, enrollment) -> {
          Response answer =
              given()
                  .baseUri(CLOUD.url())
                  .auth()
                  .oauth2(again)
                  .get("/api/v1/enrollments/" + enrollment);
          assertEquals(200, answer.statusCode(), "enrolment " + enrollment);
          assertEquals(resource, answer.path("resource.id"));
        });
    theLastEnrolmentArrivesAtTheRecommendations(again, acknowledged);
  }

  private static void theLastEnrolmentArrivesAtTheRecommendations(
      String token, Map<String, String> acknowledged) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              Response answer =
                  given()
                      .baseUri(CLOUD.url())
                      .auth()
                      .oauth2(token)
                      .get("/api/v1/recommendations?size=50");
              List<String> recommended =
                  answer.statusCode() == 200 ? answer.path("items.resource.id") : null;
              return recommended != null
                  && acknowledged.keySet().stream().noneMatch(recommended::contains);
            });
  }

  private static void enroll(String token, String resource, Map<String, String> acknowledged) {
    try {
      Response answer =
          given()
              .baseUri(CLOUD.url())
              .auth()
              .oauth2(token)
              .contentType(ContentType.JSON)
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .body(Map.of("resourceId", resource))
              .post("/api/v1/enrollments");
      if (answer.statusCode() == 201 || answer.statusCode() == 200) {
        acknowledged.put(resource, answer.path("id"));
      }
    } catch (Exception noAnswer) {
      // REST Assured lets checked exceptions through; nothing was acknowledged, so nothing is owed.
      assertInstanceOf(IOException.class, noAnswer);
    }
  }

  private static List<String> resources() {
    List<String> ids = new ArrayList<>();
    ids.addAll(
        given()
            .get(CLOUD.url() + "/api/v1/resources?kind=COURSE&size=50")
            .then()
            .statusCode(200)
            .extract()
            .path("items.id"));
    return ids;
  }

  private static void kill(String part) {
    ProcessHandle process = CLOUD.process(part);
    process.destroyForcibly();
    process.onExit().join();
  }
}
