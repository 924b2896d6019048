package org.teachercloud.enrollment.certifying;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.CertificateIssued;
import org.teachercloud.contracts.CertificateRevoked;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Topic;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EarningTest {

  @Inject Catalogue catalogue;
  @Inject Stated stated;
  @Inject AgroalDataSource dataSource;

  private final Institution ecnu = Institution.named("ecnu");

  @Test
  void unitsAndCoursesStackIntoCertificatesAndTheseIntoADiploma() {
    ResourcePublished first = catalogue.course(20, 30);
    ResourcePublished second = catalogue.course(15);
    UUID byUnit =
        ecnu.award(
            "CERTIFICATE",
            List.of(Map.of("kind", "UNIT", "item", first.units().getFirst().id())),
            Map.of());
    UUID byCourse = ecnu.certificateFor(second);
    ecnu.award(
        "DIPLOMA",
        List.of(Map.of("kind", "AWARD", "item", byUnit), Map.of("kind", "AWARD", "item", byCourse)),
        Map.of());
    Person learner = Person.teacher();
    Institution.completes(learner, first);
    Institution.completes(learner, second);
    assertEquals(
        List.of("CERTIFICATE", "CERTIFICATE", "DIPLOMA"),
        Institution.held(learner).stream()
            .map(one -> (String) ((Map<?, ?>) one.get("award")).get("level"))
            .sorted()
            .toList());
  }

  @Test
  void someOfTheRequirementsAreEnoughWhereTheAwardSaysSo() {
    List<ResourcePublished> courses =
        IntStream.range(0, 3).mapToObj(each -> catalogue.course(10)).toList();
    UUID award =
        ecnu.award(
            "CERTIFICATE",
            courses.stream().map(one -> Institution.course(one.resource())).toList(),
            Map.of("needed", 2));
    Person learner = Person.teacher();
    Institution.completes(learner, courses.getFirst());
    standing(learner, award).body("met", hasSize(1)).body("needed", equalTo(2));
    assertTrue(Institution.held(learner).isEmpty());
    Institution.completes(learner, courses.getLast());
    standing(learner, award).body("met", hasSize(2)).body("certificate", notNullValue());
    assertEquals(1, Institution.held(learner).size());
  }

  @Test
  void whatWasNotEarnedIsIssuedToNobody() {
    UUID award = ecnu.certificateFor(catalogue.course(10, 10));
    Person learner = Person.teacher();
    claims(learner, award).statusCode(409).body("code", equalTo("CERTIFICATE_NOT_EARNED"));
    ecnu.admin()
        .asks()
        .body(Map.of("awardId", award, "learner", learner.id(), "name", "Li Na"))
        .post("/api/v1/certificates")
        .then()
        .statusCode(409)
        .body("code", equalTo("CERTIFICATE_NOT_EARNED"));
  }

  @Test
  void anAwardDefinedLaterIsIssuedByTheInstitutionOnce() {
    ResourcePublished course = catalogue.course(10);
    Person learner = Person.teacher();
    Institution.completes(learner, course);
    UUID award = ecnu.certificateFor(course);
    String id = ecnu.issues(award, learner.id()).then().statusCode(201).extract().path("id");
    ecnu.issues(award, learner.id()).then().statusCode(200).body("id", equalTo(id));
    Institution.named("szu").issues(award, learner.id()).then().statusCode(404);
  }

  @Test
  void anInstitutionDoesNotLearnByAnAwardWhatWasLearnedElsewhere() {
    ResourcePublished elsewhere = catalogue.course(10);
    Institution szu = Institution.named("szu");
    UUID award = szu.certificateFor(elsewhere);
    Person learner = Person.teacher();
    Institution.completes(learner, elsewhere);
    assertTrue(Institution.held(learner).isEmpty());
    szu.issues(award, learner.id())
        .then()
        .statusCode(409)
        .body("code", equalTo("CERTIFICATE_HERS_TO_CLAIM"));
    claims(learner, award).statusCode(201);
  }

  @Test
  void aRevokedCertificateIsNotEarnedAgainByItselfButMayBeIssuedAgain() {
    ResourcePublished course = catalogue.course(10);
    UUID award = ecnu.certificateFor(course);
    Person learner = Person.teacher();
    Institution.completes(learner, course);
    UUID id = UUID.fromString((String) Institution.held(learner).getFirst().get("id"));
    Institution.named("szu").revokes(id, "MISCONDUCT").then().statusCode(404);
    ecnu.revokes(id, "MISCONDUCT").then().statusCode(200).body("state", equalTo("REVOKED"));
    claims(learner, award).statusCode(409).body("code", equalTo("CERTIFICATE_REVOKED"));
    ecnu.issues(award, learner.id()).then().statusCode(201).body("state", equalTo("VALID"));
    List<Fact> facts =
        stated.about(learner.id(), Topic.ENROLLMENT_RECORDS, fact -> fact.sequence() == 3);
    assertEquals(
        List.of(CertificateIssued.class, CertificateRevoked.class, CertificateIssued.class),
        facts.stream().map(Fact::getClass).toList());
  }

  @Test
  void whatExpiredIsRenewedByALaterCourse() throws SQLException {
    ResourcePublished course = catalogue.course(10);
    ResourcePublished refresher = catalogue.course(5);
    ecnu.award(
        "CERTIFICATE",
        List.of(Institution.course(course.resource())),
        Map.of("validMonths", 12, "renewal", List.of(Institution.course(refresher.resource()))));
    Person learner = Person.teacher();
    Institution.completes(learner, course);
    String code = (String) Institution.held(learner).getFirst().get("code");
    agedByTwoYears(code);
    Institution.verification(code).then().body("state", equalTo("EXPIRED"));
    Institution.completes(learner, refresher);
    List<Map<String, Object>> held = Institution.held(learner);
    assertEquals(2, held.size());
    assertEquals("VALID", held.getFirst().get("state"));
    assertEquals(held.getLast().get("id"), held.getFirst().get("renews"));
  }

  @Test
  void nothingIsIssuedOfAClosedAward() {
    ResourcePublished course = catalogue.course(10);
    UUID award = ecnu.certificateFor(course);
    ecnu.admin().asks().post("/api/v1/awards/" + award + "/close").then().statusCode(200);
    Person learner = Person.teacher();
    Institution.completes(learner, course);
    assertTrue(Institution.held(learner).isEmpty());
    claims(learner, award).statusCode(409).body("code", equalTo("AWARD_CLOSED"));
  }

  @Test
  void aCertificateIsSeenByItsHolderAndItsIssuerOnly() {
    ResourcePublished course = catalogue.course(10);
    ecnu.certificateFor(course);
    Person learner = Person.teacher();
    Institution.completes(learner, course);
    String path = "/api/v1/certificates/" + Institution.held(learner).getFirst().get("id");
    learner.asks().get(path).then().statusCode(200);
    ecnu.admin().asks().get(path).then().statusCode(200);
    Person.teacherOf("ecnu").asks().get(path).then().statusCode(404);
    Institution.named("szu").admin().asks().get(path).then().statusCode(404);
    Institution.verification("NO0SUCH0CODE0000").then().statusCode(404);
  }

  private io.restassured.response.ValidatableResponse claims(Person learner, UUID award) {
    return learner.asks().body(Map.of("awardId", award)).post("/api/v1/certificates").then();
  }

  private io.restassured.response.ValidatableResponse standing(Person learner, UUID award) {
    return learner.asks().get("/api/v1/awards/" + award + "/standing").then().statusCode(200);
  }

  private void agedByTwoYears(String code) throws SQLException {
    try (var connection = dataSource.getConnection();
        var update =
            connection.prepareStatement(
                "UPDATE certificate SET issued_at = issued_at - interval '2 years',"
                    + " valid_until = valid_until - interval '2 years' WHERE code = ?")) {
      update.setString(1, code);
      assertEquals(1, update.executeUpdate());
    }
  }
}
