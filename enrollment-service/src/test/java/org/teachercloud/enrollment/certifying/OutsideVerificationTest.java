package org.teachercloud.enrollment.certifying;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
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

/** What strangers find who check our certificates with tools that we did not write. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutsideVerificationTest {

  @Inject Catalogue catalogue;

  @TestHTTPResource("")
  URI here;

  private final Institution ecnu = Institution.named("ecnu");

  @Test
  void anEarnedCertificateIsVerifiedByAVerifierThatWeDidNotWrite() {
    Verdict verdict = outside().verify(Institution.credential(earned()));
    assertEquals(new Verdict(true, true, false, ""), verdict);
  }

  @Test
  void aTamperedCopyIsRefusedInsideAndOutside() {
    String credential = Institution.credential(earned());
    String tampered = credential.replace("Li Na", "Li Nan");
    Verdict verdict = outside().verify(tampered);
    assertFalse(verdict.verified());
    assertFalse(verdict.proof());
    handedIn(tampered, "ALTERED");
    handedIn(credential, "GENUINE");
  }

  @Test
  void aRevokedCertificateKeepsItsSignatureAndIsRevokedByTheStatusList() {
    String code = earned();
    String other = earned();
    String id = certificate(code);
    ecnu.revokes(UUID.fromString(id), "ISSUED_IN_ERROR").then().statusCode(200);
    List<Verdict> verdicts =
        outside().verify(List.of(Institution.credential(code), Institution.credential(other)));
    assertTrue(verdicts.getFirst().proof());
    assertEquals(true, verdicts.getFirst().revoked());
    assertTrue(verdicts.getLast().proof(), verdicts.getLast().why());
    assertEquals(false, verdicts.getLast().revoked());
    Institution.verification(code)
        .then()
        .body("state", equalTo("REVOKED"))
        .body("revokedFor", equalTo("ISSUED_IN_ERROR"))
        .body("genuine", equalTo(true));
    handedIn(Institution.credential(code), "REVOKED");
  }

  @Test
  void whatAnOldKeySignedStaysVerifiableAfterTheKeyWasRotated() {
    String before = earned();
    ecnu.admin().asks().post("/api/v1/issuers/ecnu/keys").then().statusCode(201);
    String after = earned();
    List<Verdict> verdicts =
        outside().verify(List.of(Institution.credential(before), Institution.credential(after)));
    assertTrue(verdicts.stream().allMatch(Verdict::verified), verdicts.toString());
    assertFalse(method(before).equals(method(after)));
  }

  @Test
  void theKeysOfAnInstitutionAreRotatedByItsOwnAdministratorOnly() {
    Institution.named("szu")
        .admin()
        .asks()
        .post("/api/v1/issuers/ecnu/keys")
        .then()
        .statusCode(404);
    Person.teacher().asks().post("/api/v1/issuers/ecnu/keys").then().statusCode(403);
    given().post("/api/v1/issuers/ecnu/keys").then().statusCode(401);
  }

  private OutsideVerifier outside() {
    return new OutsideVerifier(here.toString().replaceAll("/+$", ""));
  }

  /** The code of a certificate that somebody has just earned. */
  private String earned() {
    ResourcePublished course = catalogue.course(20, 25);
    ecnu.award(
        "CERTIFICATE",
        List.of(Institution.course(course.resource())),
        Map.of(
            "validMonths",
            36,
            "description",
            Map.of("zh", "“反思”与设计\\", "en", "Reflection & \"design\""),
            "alignments",
            List.of(
                Map.of(
                    "item",
                    "https://standards.example/uk/teachers/2.1",
                    "name",
                    Map.of("zh", "促进学习", "en", "Promote progress")))));
    Person learner = Person.teacher();
    Institution.completes(learner, course);
    return (String) Institution.held(learner).getFirst().get("code");
  }

  private String certificate(String code) {
    String award = Institution.verification(code).jsonPath().getString("award.id");
    return ecnu.admin()
        .asks()
        .get("/api/v1/awards/" + award + "/certificates")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .extract()
        .jsonPath()
        .getString("items[0].id");
  }

  private static String method(String code) {
    return JsonPath.from(Institution.credential(code)).getString("proof.verificationMethod");
  }

  private static void handedIn(String credential, String finding) {
    given()
        .contentType("application/ld+json")
        .body(credential.getBytes(UTF_8))
        .post("/api/v1/verifications")
        .then()
        .statusCode(200)
        .body("finding", equalTo(finding));
  }
}
