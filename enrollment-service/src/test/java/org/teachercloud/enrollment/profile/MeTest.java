package org.teachercloud.enrollment.profile;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.LearnerProfileChanged;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Topic;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MeTest {

  @Inject Catalogue catalogue;
  @Inject Stated stated;

  @Test
  void aNewcomerHasANameAndNoProfile() {
    Person.teacher()
        .asks()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .body("name", equalTo("Li Na"))
        .body("roles", equalTo(List.of("teacher")))
        .body("institution", nullValue())
        .body("stage", nullValue())
        .body("subjects", equalTo(List.of()))
        .body("weeklyMinutes", equalTo(0));
  }

  @Test
  void herInstitutionIsShownByName() {
    catalogue.institution("gnu", 1, Map.of("zh", "赣南师范大学", "en", "Gannan Normal University"));
    Person teacher = Person.teacherOf("gnu");

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                teacher
                    .asks()
                    .get("/api/v1/me")
                    .then()
                    .body("institution.id", equalTo("gnu"))
                    .body("institution.name.zh", equalTo("赣南师范大学")));
  }

  @Test
  void aChangeIsKeptStatedAndLeavesTheRest() {
    Person teacher = Person.teacher();
    changes(teacher, "\"0\"", Map.of("stage", "INDUCTION", "subjects", List.of("PHYSICS")))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");

    changes(teacher, "\"1\"", Map.of("weeklyMinutes", 120)).then().statusCode(200);

    teacher
        .asks()
        .get("/api/v1/me")
        .then()
        .header("ETag", startsWith("\"2."))
        .body("stage", equalTo("INDUCTION"))
        .body("subjects", equalTo(List.of("PHYSICS")))
        .body("weeklyMinutes", equalTo(120));
    List<Fact> facts =
        stated.about(teacher.id(), Topic.ENROLLMENT_PROFILES, fact -> fact.sequence() == 2);
    LearnerProfileChanged last = (LearnerProfileChanged) facts.getLast();
    assertEquals(Stage.INDUCTION, last.stage());
    assertEquals(120, last.weeklyMinutes());
  }

  @Test
  void sheOptsOutOfPersonalRecommendationsAndBackInAgain() {
    Person teacher = Person.teacher();
    changes(teacher, "\"0\"", Map.of("optedOut", true))
        .then()
        .statusCode(200)
        .body("optedOut", equalTo(true));
    changes(teacher, "\"1\"", Map.of("weeklyMinutes", 60)).then().body("optedOut", equalTo(true));
    changes(teacher, "\"2\"", Map.of("optedOut", false)).then().body("optedOut", equalTo(false));
    List<Fact> facts =
        stated.about(teacher.id(), Topic.ENROLLMENT_PROFILES, fact -> fact.sequence() == 3);
    assertEquals(
        List.of(true, true, false),
        facts.stream().map(fact -> ((LearnerProfileChanged) fact).optedOut()).toList());
  }

  @Test
  void aChangeOfSomethingOlderIsRefused() {
    Person teacher = Person.teacher();
    changes(teacher, "\"0\"", Map.of("weeklyMinutes", 60)).then().statusCode(200);

    changes(teacher, "\"0\"", Map.of("weeklyMinutes", 90)).then().statusCode(412);
    teacher
        .asks()
        .body(Map.of("weeklyMinutes", 90))
        .patch("/api/v1/me/profile")
        .then()
        .statusCode(428);
  }

  @Test
  void whatIsOutOfBoundsOrUnknownIsRefused() {
    Person teacher = Person.teacher();
    changes(teacher, "\"0\"", Map.of("weeklyMinutes", 2401)).then().statusCode(400);
    changes(teacher, "\"0\"", Map.of("weeklyMinutes", -1)).then().statusCode(400);
    changes(teacher, "\"0\"", Map.of("stage", "RETIRED")).then().statusCode(400);
    changes(teacher, "\"0\"", Map.of("languages", List.of("not a tag"))).then().statusCode(400);
    changes(teacher, "\"0\"", Map.of("nickname", "Na"))
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("UNKNOWN_FIELD"));
  }

  @Test
  void aTokenForOthersOrFromOthersIsRefused() {
    given().get("/api/v1/me").then().statusCode(401);
    String issuer = "http://127.0.0.1:8080/auth/realms/teacher-cloud";
    for (var token :
        List.of(
            claims().issuer("http://evil.example").audience("teacher-cloud-api").sign(),
            claims().issuer(issuer).audience("something-else").sign(),
            claims().issuer(issuer).audience("teacher-cloud-api").expiresAt(1).sign())) {
      given().header("Authorization", "Bearer " + token).get("/api/v1/me").then().statusCode(401);
    }
  }

  private static io.smallrye.jwt.build.JwtClaimsBuilder claims() {
    return Jwt.claims()
        .subject(Person.teacher().id().toString())
        .claim("preferred_username", "x")
        .groups(Set.of("teacher"));
  }

  private static io.restassured.response.Response changes(
      Person person, String tag, Map<String, Object> change) {
    return person.asks().header("If-Match", tag).body(change).patch("/api/v1/me/profile");
  }
}
