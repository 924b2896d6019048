package org.teachercloud.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.system.running.Learner;
import org.teachercloud.system.running.RunningCloud;

class KilledProcessesTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();
  private static final String TEACHER = "bench60";
  private static final int ENROLLMENTS = 8;

  @AfterEach
  void bringBack() {
    CLOUD.command("up");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "catalog",
        "enrollment",
        "recommendation",
        "insight",
        "gateway",
        "keycloak",
        "kafka",
        "postgres"
      })
  void aPartThatDiesShowsInStatusUpBringsItBackAndNoAcknowledgedEnrolmentIsLost(String part) {
    Learner teacher = Learner.signedIn(CLOUD, TEACHER);
    List<String> courses = teacher.newCourses(ENROLLMENTS);
    Map<String, String> acknowledged = new LinkedHashMap<>();
    for (int i = 0; i < ENROLLMENTS; i++) {
      if (i == ENROLLMENTS / 2) {
        CLOUD.kill(part);
      }
      enrol(teacher, courses.get(i), acknowledged);
    }
    assertFalse(acknowledged.isEmpty(), "something was acknowledged before " + part + " died");
    assertTrue(
        CLOUD.status().lines().anyMatch(line -> line.contains(part) && line.contains("died")),
        () -> part + " shows as dead:\n" + CLOUD.status());

    CLOUD.command("up");

    Learner again = Learner.signedIn(CLOUD, TEACHER);
    Instant last = Instant.EPOCH;
    for (Map.Entry<String, String> each : acknowledged.entrySet()) {
      Response answer = again.calls().get("/api/v1/enrollments/" + each.getValue());
      assertEquals(200, answer.statusCode(), "enrolment " + each.getValue());
      assertEquals(each.getKey(), answer.path("resource.id"));
      last = Instant.parse(answer.path("enrolledAt"));
    }
    theLastOneArrivesAtHerRecommendations(again, last);
  }

  private static void theLastOneArrivesAtHerRecommendations(Learner teacher, Instant last) {
    Awaitility.await("an answer that knows what was stated at " + last)
        .atMost(Duration.ofSeconds(30))
        .until(() -> !teacher.recommendedAsOf().isBefore(last));
  }

  private static void enrol(Learner teacher, String course, Map<String, String> acknowledged) {
    try {
      Response answer = teacher.enrols(course);
      if (answer.statusCode() == 201) {
        acknowledged.put(course, answer.path("id"));
      }
    } catch (Exception noAnswer) {
      // REST Assured lets checked exceptions through; nothing was acknowledged, so nothing is owed.
      assertInstanceOf(IOException.class, noAnswer);
    }
  }
}
