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
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
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
    Deeds.writes(ecnu, learner).then().statusCode(201);
    Deeds.writes(szu, learner).then().statusCode(404);
    Deeds.shares(learner, "szu");
    Deeds.writes(szu, learner).then().statusCode(201);
    learner.asks().get("/api/v1/record").then().body("total", equalTo(4));
  }

  @Test
  void anEntryIsCorrectedByAnotherThatTakesItsPlaceOnceAndBothStay() {
    Person learner = certified();
    String id = Deeds.writes(ecnu, learner).path("id");
    Deeds.supersedes(szu, id, Map.of("withdrawn", true, "reason", "Entered twice"))
        .then()
        .statusCode(404);
    Deeds.supersedes(ecnu, id, Map.of("withdrawn", false, "minutes", 90))
        .then()
        .statusCode(201)
        .body("minutes", equalTo(90))
        .body("supersedes", equalTo(id));
    Deeds.supersedes(ecnu, id, Map.of("withdrawn", true, "reason", "Entered twice"))
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
    String id = Deeds.writes(ecnu, learner).path("id");
    Deeds.supersedes(ecnu, id, Map.of("withdrawn", true)).then().statusCode(400);
    Deeds.supersedes(ecnu, id, Map.of("withdrawn", true, "reason", " ")).then().statusCode(400);
    Deeds.supersedes(ecnu, id, Map.of("withdrawn", true, "reason", "Another person's"))
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
    assertTrue(Deeds.found(ecnu, "li").contains(learner.id().toString()));
    assertTrue(Deeds.found(ecnu, "Li N").contains(learner.id().toString()));
    assertFalse(Deeds.found(szu, "li").contains(learner.id().toString()));
    assertTrue(Deeds.found(ecnu, "%").isEmpty());
    Deeds.shares(learner, "szu");
    assertTrue(Deeds.found(szu, "LI").contains(learner.id().toString()));
    Deeds.said(szu, learner).then().body("mayAdd", equalTo(true)).body("name", equalTo("Li Na"));
    Deeds.said(Institution.named("bnu"), learner)
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
    Deeds.said(szu, learner).then().body("items", hasSize(0)).body("elsewhere", nullValue());
    Deeds.shares(learner, "szu");
    Deeds.said(szu, learner).then().body("items", hasSize(0)).body("elsewhere", equalTo(2));
    Deeds.said(ecnu, learner).then().body("items", hasSize(2)).body("elsewhere", nullValue());
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
    Deeds.becomes(trainee, "PRE_SERVICE");
    Deeds.shares(trainee, "ecnu");
    Deeds.writes(ecnu, trainee).then().statusCode(201);
    Deeds.becomes(trainee, "INDUCTION");
    Deeds.writes(ecnu, trainee).then().statusCode(404);
    Deeds.said(ecnu, trainee).then().body("items", hasSize(3)).body("elsewhere", nullValue());
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
    Deeds.writes(ecnu, learner).then().statusCode(201);
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

  private void run(String sql, UUID learner) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, learner);
      statement.executeUpdate();
    }
  }
}
