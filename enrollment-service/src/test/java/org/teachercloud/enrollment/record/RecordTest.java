package org.teachercloud.enrollment.record;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.OutsideVerifier;
import org.teachercloud.enrollment.OutsideVerifier.Verdict;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.certifying.Institution;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RecordTest {

  @Inject Catalogue catalogue;
  @Inject AgroalDataSource dataSource;

  @TestHTTPResource("")
  URI here;

  private final Institution ecnu = Institution.named("ecnu");
  private final Institution szu = Institution.named("szu");

  @Test
  void completionsAndCertificatesAddThemselves() {
    Person learner = certified();
    learner
        .asks()
        .get("/api/v1/record")
        .then()
        .statusCode(200)
        .body("total", equalTo(2))
        .body("items.kind", containsInAnyOrder("COMPLETION", "CERTIFICATE"));
  }

  @Test
  void anInstitutionAddsOnlyForWhomItTeachesOrWhoSharesWithIt() {
    Person learner = certified();
    writes(ecnu, learner).then().statusCode(201);
    writes(szu, learner).then().statusCode(404);
    shares(learner, "szu");
    writes(szu, learner).then().statusCode(201);
    learner.asks().get("/api/v1/record").then().body("total", equalTo(4));
  }

  @Test
  void anEntryIsCorrectedByAnotherThatTakesItsPlaceOnceAndBothStay() {
    Person learner = certified();
    String id = writes(ecnu, learner).path("id");
    supersedes(szu, id, Map.of("withdrawn", true, "reason", "Entered twice"))
        .then()
        .statusCode(404);
    supersedes(ecnu, id, Map.of("withdrawn", false, "minutes", 90))
        .then()
        .statusCode(201)
        .body("minutes", equalTo(90))
        .body("supersedes", equalTo(id));
    supersedes(ecnu, id, Map.of("withdrawn", true, "reason", "Entered twice"))
        .then()
        .statusCode(409)
        .body("code", equalTo("ENTRY_SUPERSEDED"));
    learner
        .asks()
        .get("/api/v1/record")
        .then()
        .body("total", equalTo(4))
        .body("items.findAll { it.superseded }.id", equalTo(List.of(id)));
  }

  @Test
  void whatIsTakenBackNeedsAReasonThatSheReads() {
    Person learner = certified();
    String id = writes(ecnu, learner).path("id");
    supersedes(ecnu, id, Map.of("withdrawn", true)).then().statusCode(400);
    supersedes(ecnu, id, Map.of("withdrawn", true, "reason", " ")).then().statusCode(400);
    supersedes(ecnu, id, Map.of("withdrawn", true, "reason", "Another person's"))
        .then()
        .statusCode(201)
        .body("withdraws", equalTo(true));
    learner
        .asks()
        .get("/api/v1/record")
        .then()
        .body("items.find { it.withdraws }.reason", equalTo("Another person's"));
  }

  @Test
  void anInstitutionFindsByNameThoseItMayAddToAndNobodyElse() {
    Person learner = certified();
    assertTrue(found(ecnu, "li").contains(learner.id().toString()));
    assertTrue(found(ecnu, "Li N").contains(learner.id().toString()));
    assertFalse(found(szu, "li").contains(learner.id().toString()));
    assertTrue(found(ecnu, "%").isEmpty());
    shares(learner, "szu");
    assertTrue(found(szu, "LI").contains(learner.id().toString()));
    said(szu, learner).then().body("mayAdd", equalTo(true)).body("name", equalTo("Li Na"));
    said(Institution.named("bnu"), learner)
        .then()
        .body("mayAdd", equalTo(false))
        .body("name", nullValue());
    ecnu.admin()
        .asks()
        .queryParam("institution", "szu")
        .queryParam("q", "li")
        .get("/api/v1/record/learners")
        .then()
        .statusCode(404);
  }

  @Test
  void theDatabaseLetsNobodyChangeOrRemoveWhatWasEntered() {
    Person learner = certified();
    for (String sql :
        List.of(
            "UPDATE record_entry SET minutes = 1 WHERE learner = ?",
            "DELETE FROM record_entry WHERE learner = ?")) {
      SQLException refused = assertThrows(SQLException.class, () -> run(sql, learner.id()));
      assertTrue(refused.getMessage().contains("only added to"), refused.getMessage());
    }
  }

  @Test
  void anInstitutionSeesWhatItSaidAndOfOthersOnlyThatThereIsSomethingWhereShared() {
    Person learner = certified();
    said(szu, learner).then().body("items", hasSize(0)).body("elsewhere", nullValue());
    shares(learner, "szu");
    said(szu, learner).then().body("items", hasSize(0)).body("elsewhere", equalTo(2));
    said(ecnu, learner).then().body("items", hasSize(2)).body("elsewhere", nullValue());
    ecnu.admin()
        .asks()
        .queryParam("institution", "szu")
        .queryParam("learner", learner.id())
        .get("/api/v1/record/entries")
        .then()
        .statusCode(404);
  }

  @Test
  void aTraineeWhoBecomesATeacherIsAddedToNoMoreByTheUniversityWhichKeepsWhatItSaid() {
    Person trainee = certified();
    becomes(trainee, "PRE_SERVICE");
    shares(trainee, "ecnu");
    writes(ecnu, trainee).then().statusCode(201);
    becomes(trainee, "INDUCTION");
    writes(ecnu, trainee).then().statusCode(404);
    said(ecnu, trainee).then().body("items", hasSize(3)).body("elsewhere", nullValue());
    trainee
        .asks()
        .get("/api/v1/record")
        .then()
        .body("total", equalTo(3))
        .body("stages.stage", equalTo(List.of("PRE_SERVICE", "INDUCTION")));
  }

  @Test
  void aRevokedCertificateLeavesTheHoldingRecordAndStaysInTheWholeOne() throws IOException {
    Person learner = certified();
    UUID certificate = UUID.fromString((String) Institution.held(learner).getFirst().get("id"));
    assertEquals(2, credentials(export(learner)).size());
    ecnu.revokes(certificate, "REPLACED").then().statusCode(200);
    JsonNode export = export(learner);
    assertEquals(1, credentials(export).size());
    assertEquals(3, export.get("entries").size());
  }

  @Test
  void theWholeRecordIsVerifiedByAVerifierThatWeDidNotWrite() throws IOException {
    Person learner = certified();
    writes(ecnu, learner).then().statusCode(201);
    JsonNode export = export(learner);
    List<String> documents = new ArrayList<>();
    documents.add(export.get("learnerRecord").toString());
    credentials(export).forEach(one -> documents.add(one.toString()));
    documents.add(documents.getFirst().replace("Lesson design", "Lesson designs"));
    List<Verdict> verdicts =
        new OutsideVerifier(here.toString().replaceAll("/+$", "")).verify(documents);
    assertEquals(5, verdicts.size());
    for (Verdict verdict : verdicts.subList(0, 4)) {
      assertTrue(verdict.verified(), verdict.why());
    }
    assertFalse(verdicts.getLast().proof());
    assertEquals(2, export.get("issuers").size());
  }

  /** Somebody with a completed course of ECNU and its certificate. */
  private Person certified() {
    ResourcePublished course = catalogue.course(20, 25);
    ecnu.certificateFor(course);
    Person learner = Person.teacher();
    Institution.completes(learner, course);
    return learner;
  }

  private static JsonNode export(Person learner) throws IOException {
    return new ObjectMapper()
        .readTree(
            learner
                .asks()
                .get("/api/v1/record/export")
                .then()
                .statusCode(200)
                .extract()
                .asString());
  }

  private static JsonNode credentials(JsonNode export) {
    return export.at("/learnerRecord/credentialSubject/verifiableCredential");
  }

  private static Response writes(Institution institution, Person learner) {
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

  private static Response supersedes(Institution institution, String id, Map<String, ?> body) {
    return institution
        .admin()
        .asks()
        .body(body)
        .post("/api/v1/record/entries/" + id + "/supersede");
  }

  private static Response said(Institution institution, Person learner) {
    return institution
        .admin()
        .asks()
        .queryParam("institution", institution.slug())
        .queryParam("learner", learner.id())
        .get("/api/v1/record/entries");
  }

  /** Everybody whom an institution finds, page by page. */
  private static List<String> found(Institution institution, String beginning) {
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

  private static void shares(Person learner, String institution) {
    learner
        .asks()
        .body(Map.of("institution", institution))
        .post("/api/v1/record/shares")
        .then()
        .statusCode(201);
  }

  private static void becomes(Person learner, String stage) {
    String tag = learner.asks().get("/api/v1/me").header("ETag");
    learner
        .asks()
        .header("If-Match", tag)
        .body(Map.of("stage", stage))
        .patch("/api/v1/me/profile")
        .then()
        .statusCode(200);
  }

  private void run(String sql, UUID learner) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, learner);
      statement.executeUpdate();
    }
  }
}
