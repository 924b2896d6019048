package org.teachercloud.enrollment.certifying;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.LinkKind;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.OutsideVerifier;
import org.teachercloud.enrollment.OutsideVerifier.Verdict;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;

/** A certificate names what it proves in both countries, where an adopted link says so. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BothCountriesTest {

  @Inject Catalogue catalogue;

  @TestHTTPResource("")
  URI here;

  private final Institution ecnu = Institution.named("ecnu");
  private final Person learner = Person.teacher();
  private UUID award;

  @Test
  void whatAnAdoptedLinkSaysIsSignedPrintedAndShownToWhoeverVerifies() throws IOException {
    TwoFrameworks both = new TwoFrameworks(catalogue);
    both.adopted(LinkKind.NARROWER);
    String code = earned(both.design);
    JsonPath credential = JsonPath.from(Institution.credential(code));
    String alignment = "credentialSubject.achievement.alignment";
    assertEquals(List.of("3.1", "TS4"), credential.getList(alignment + ".targetCode"));
    assertThat(credential.getString(alignment + "[0].targetFramework"), startsWith("CN 教师标准"));
    assertTrue(credential.getString(alignment + "[1].targetFramework").endsWith("(2021)"));
    assertTrue(
        credential
            .getString(alignment + "[1].targetUrl")
            .endsWith("/ims/case/v1p1/CFItems/" + both.planning));
    assertThat(credential.getString(alignment + "[1].targetDescription"), startsWith("NARROWER"));
    Institution.verification(code)
        .then()
        .body("genuine", equalTo(true))
        .body("proves", hasSize(1))
        .body("proves[0].standard.framework.version", equalTo("2022"))
        .body("proves[0].counterparts", hasSize(1))
        .body("proves[0].counterparts[0].kind", equalTo("NARROWER"))
        .body("proves[0].counterparts[0].standard.code", equalTo("TS4"))
        .body("proves[0].counterparts[0].standard.framework.country", equalTo("GB"));
    String paper = printed();
    assertTrue(paper.contains("CN 教师标准 CN · Teachers' standards CN (2022)  3.1"), paper);
    assertTrue(paper.contains("GB 教师标准 GB · Teachers' standards GB (2021)  TS4"), paper);
  }

  @Test
  void aVerifierThatWeDidNotWriteVerifiesACertificateOfBothCountries() {
    TwoFrameworks both = new TwoFrameworks(catalogue);
    both.adopted(LinkKind.EXACT);
    String credential = Institution.credential(earned(both.design));
    OutsideVerifier outside = new OutsideVerifier(here.toString().replaceAll("/+$", ""));
    assertEquals(new Verdict(true, true, false, ""), outside.verify(credential));
    assertTrue(credential.contains("TS4"));
    assertEquals(false, outside.verify(credential.replace("TS4", "TS8")).proof());
  }

  @Test
  void seenFromTheOtherSideTheLinkIsTurned() {
    TwoFrameworks both = new TwoFrameworks(catalogue);
    both.adopted(LinkKind.NARROWER);
    Institution.verification(earned(both.planning))
        .then()
        .body("proves[0].standard.code", equalTo("TS4"))
        .body("proves[0].counterparts.kind", contains("BROADER"))
        .body("proves[0].counterparts[0].standard.code", equalTo("3.1"));
  }

  @Test
  void aLinkThatWasOpenedAgainIsNamedOnNoNewCertificateAndStaysOnIssuedOnes() {
    TwoFrameworks both = new TwoFrameworks(catalogue);
    UUID link = both.adopted(LinkKind.EXACT);
    String first = earned(both.design);
    String signed = Institution.credential(first);
    both.reopened(link, 2);
    assertEquals(signed, Institution.credential(first));
    Institution.verification(first).then().body("proves[0].counterparts", hasSize(1));
    ecnu.revokes(id(), "REPLACED").then().statusCode(200);
    ecnu.issues(award, learner.id())
        .then()
        .statusCode(201)
        .body("proves", hasSize(1))
        .body("proves[0].counterparts", empty());
    ecnu.revokes(id(), "REPLACED").then().statusCode(200);
    catalogue.standards(both.link(link, 3, LinkKind.RELATED));
    ecnu.issues(award, learner.id())
        .then()
        .statusCode(201)
        .body("proves[0].counterparts.kind", contains("RELATED"));
  }

  @Test
  void aLinkSaysNothingOfAVersionThatItWasNotJudgedBy() {
    TwoFrameworks both = new TwoFrameworks(catalogue);
    both.adopted(LinkKind.EXACT);
    both.nextBritishVersion();
    Institution.verification(earned(both.design))
        .then()
        .body("proves", hasSize(1))
        .body("proves[0].counterparts", empty());
  }

  @Test
  void thatThereIsNothingLikeItIsNeverNamedAsACounterpart() {
    TwoFrameworks both = new TwoFrameworks(catalogue);
    both.adopted(LinkKind.NONE);
    Institution.verification(earned(both.design)).then().body("proves[0].counterparts", empty());
  }

  @Test
  void whatTheAwardNamesItselfIsNoCounterpartOfTheRest() {
    TwoFrameworks both = new TwoFrameworks(catalogue);
    both.adopted(LinkKind.RELATED);
    Institution.verification(earned(both.design, both.planning))
        .then()
        .body("proves.standard.code", contains("3.1", "TS4"))
        .body("proves.counterparts.flatten()", empty());
  }

  /** The code of a certificate that the learner has just earned, which is for these items. */
  private String earned(UUID... items) {
    ResourcePublished course = catalogue.course(20);
    award =
        ecnu.award(
            "CERTIFICATE",
            List.of(Institution.course(course.resource())),
            TwoFrameworks.alignedTo(items));
    Institution.completes(learner, course);
    return (String) Institution.held(learner).getFirst().get("code");
  }

  private UUID id() {
    return UUID.fromString((String) Institution.held(learner).getFirst().get("id"));
  }

  private String printed() throws IOException {
    byte[] pdf =
        learner
            .asks()
            .get("/api/v1/certificates/" + id() + "/pdf")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(1, document.getNumberOfPages());
      return new PDFTextStripper().getText(document);
    }
  }
}
