package org.teachercloud.enrollment.admitting;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.enrollment.Person;

/** Where an institution makes offerings and decides; and what people do with them. */
record Office(Person who) {

  static Office ofEcnu() {
    return new Office(Person.publisherOf("ecnu"));
  }

  /** An offering with so many places; null for no limit. */
  UUID offers(UUID resource, String admission, Integer capacity) {
    return UUID.fromString(
        offering(resource, admission, terms(capacity))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id"));
  }

  Response offering(UUID resource, String admission, Map<String, Object> terms) {
    return who.asks()
        .body(Map.of("resourceId", resource, "admission", admission, "terms", terms))
        .post("/api/v1/offerings");
  }

  static Map<String, Object> terms(Integer capacity) {
    Map<String, Object> terms = new HashMap<>();
    terms.put("name", Map.of("zh", "秋季班", "en", "Autumn cohort"));
    if (capacity != null) {
      terms.put("capacity", capacity);
    }
    return terms;
  }

  Response changesTerms(UUID offering, Map<String, Object> terms) {
    String tag = who.asks().get("/api/v1/offerings/" + offering).header("ETag");
    return who.asks().header("If-Match", tag).body(terms).put("/api/v1/offerings/" + offering);
  }

  Response changes(UUID enrollment, String to, String reason) {
    return changes(who, enrollment, Map.of("to", to, "reason", reason));
  }

  static Response changes(Person who, UUID enrollment, Map<String, Object> change) {
    return who.asks().body(change).post("/api/v1/enrollments/" + enrollment + "/changes");
  }

  static Response enters(Person who, UUID resource, UUID offering) {
    return who.asks()
        .body(Map.of("resourceId", resource, "offeringId", offering))
        .post("/api/v1/enrollments");
  }

  static UUID entered(Person who, UUID resource, UUID offering) {
    return UUID.fromString(
        enters(who, resource, offering)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id"));
  }

  static void leaves(Person who, UUID enrollment) {
    who.asks().delete("/api/v1/enrollments/" + enrollment).then().statusCode(204);
  }

  static String state(Person who, UUID enrollment) {
    return who.sees(enrollment).jsonPath().getString("state");
  }
}
