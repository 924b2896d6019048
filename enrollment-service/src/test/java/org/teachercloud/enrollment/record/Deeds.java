package org.teachercloud.enrollment.record;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.certifying.Institution;

/** What institutions and learners do with a record, as requests. */
final class Deeds {

  private Deeds() {}

  static Response writes(Institution institution, Person learner) {
    return institution
        .admin()
        .asks()
        .body(
            Map.of(
                "learner", learner.id(),
                "institution", institution.slug(),
                "kind", "TRAINING",
                "title", Map.of("zh", "校本研修", "en", "School-based training"),
                "minutes", 45,
                "happenedAt", Instant.now().toString()))
        .post("/api/v1/record/entries");
  }

  static Response supersedes(Institution institution, String id, Map<String, ?> body) {
    return institution
        .admin()
        .asks()
        .body(body)
        .post("/api/v1/record/entries/" + id + "/supersede");
  }

  static Response said(Institution institution, Person learner) {
    return institution
        .admin()
        .asks()
        .queryParam("institution", institution.slug())
        .queryParam("learner", learner.id())
        .get("/api/v1/record/entries");
  }

  /** Everybody whom an institution finds, page by page. */
  static List<String> found(Institution institution, String beginning) {
    List<String> found = new ArrayList<>();
    String cursor = "0";
    while (cursor != null) {
      var page =
          institution
              .admin()
              .asks()
              .queryParam("institution", institution.slug())
              .queryParam("q", beginning)
              .queryParam("size", 50)
              .queryParam("cursor", cursor)
              .get("/api/v1/record/learners")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      found.addAll(page.getList("items.id"));
      cursor = page.getString("next");
    }
    return found;
  }

  static void shares(Person learner, String institution) {
    learner
        .asks()
        .body(Map.of("institution", institution))
        .post("/api/v1/record/shares")
        .then()
        .statusCode(201);
  }

  static void becomes(Person learner, String stage) {
    String tag = learner.asks().get("/api/v1/me").header("ETag");
    learner
        .asks()
        .header("If-Match", tag)
        .body(Map.of("stage", stage))
        .patch("/api/v1/me/profile")
        .then()
        .statusCode(200);
  }
}
