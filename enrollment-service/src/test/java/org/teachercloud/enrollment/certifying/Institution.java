package org.teachercloud.enrollment.certifying;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.enrollment.Person;

/** An institution whose administrator defines and issues awards. */
public record Institution(String slug, Person admin) {

  public static Institution named(String slug) {
    return new Institution(
        slug, new Person(UUID.randomUUID(), Set.of("institution-admin"), List.of(slug)));
  }

  /** An award for the courses, with what else the request is to have. */
  public Response defines(String level, List<Map<String, Object>> asked, Map<String, ?> more) {
    Map<String, Object> request = new HashMap<>();
    request.put("institution", slug);
    request.put("level", level);
    request.put("title", Map.of("zh", "教学设计证书", "en", "Certificate in lesson design"));
    request.put("requirements", asked);
    request.putAll(more);
    return admin.asks().body(request).post("/api/v1/awards");
  }

  public UUID award(String level, List<Map<String, Object>> asked, Map<String, ?> more) {
    return UUID.fromString(
        defines(level, asked, more).then().statusCode(201).extract().jsonPath().getString("id"));
  }

  /** A certificate for one course. */
  public UUID certificateFor(ResourcePublished course) {
    return award("CERTIFICATE", List.of(course(course.resource())), Map.of());
  }

  public static Map<String, Object> course(UUID id) {
    return Map.of("kind", "COURSE", "item", id);
  }

  public Response issues(UUID award, UUID learner) {
    return admin
        .asks()
        .body(Map.of("awardId", award, "learner", learner))
        .post("/api/v1/certificates");
  }

  public Response revokes(UUID certificate, String reason) {
    return admin
        .asks()
        .body(Map.of("reason", reason, "note", "looked at again"))
        .post("/api/v1/certificates/" + certificate + "/revoke");
  }

  /** Enrols and completes every unit of the course. */
  public static void completes(Person learner, ResourcePublished course) {
    UUID enrollment = learner.enrolled(course.resource());
    List<Map<String, Object>> events = new ArrayList<>();
    for (ResourcePublished.Unit unit : course.units()) {
      events.add(
          Map.of(
              "id", UUID.randomUUID(),
              "enrollmentId", enrollment,
              "unitId", unit.id(),
              "kind", "COMPLETED",
              "at", Instant.now().toString()));
    }
    learner.tells(events).then().statusCode(200);
  }

  /** The learner's certificates, the newest first. */
  public static List<Map<String, Object>> held(Person learner) {
    return learner
        .asks()
        .get("/api/v1/certificates")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  /** The signed credential of a code, as anybody gets it. */
  public static String credential(String code) {
    return given()
        .get("/api/v1/verifications/" + code + "/credential")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  public static Response verification(String code) {
    return given().accept(ContentType.JSON).get("/api/v1/verifications/" + code);
  }
}
