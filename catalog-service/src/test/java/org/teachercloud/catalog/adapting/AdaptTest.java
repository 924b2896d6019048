package org.teachercloud.catalog.adapting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.teachercloud.catalog.adapting.Workshop.SA;
import static org.teachercloud.catalog.adapting.Workshop.adapted;
import static org.teachercloud.catalog.adapting.Workshop.adapts;
import static org.teachercloud.catalog.adapting.Workshop.at;
import static org.teachercloud.catalog.adapting.Workshop.body;
import static org.teachercloud.catalog.adapting.Workshop.published;
import static org.teachercloud.catalog.adapting.Workshop.publisher;
import static org.teachercloud.catalog.adapting.Workshop.second;
import static org.teachercloud.catalog.adapting.Workshop.share;
import static org.teachercloud.catalog.adapting.Workshop.teacherAdapts;
import static org.teachercloud.catalog.adapting.Workshop.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.adapting.licences.Verdict;
import org.teachercloud.catalog.networking.RegisterInstitution;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AdaptTest {

  @Inject RegisterInstitution register;

  /** Five universities, each of which takes over from the one before. */
  private List<String> schools;

  @BeforeEach
  void universities() {
    schools = Workshop.open(register, 5);
  }

  @Test
  void whoIsGrantedAdaptingGetsADraftOfHerOwnInstitution() {
    String source = published(schools.get(0), "PUBLIC", SA);
    share(schools.get(0), source, schools.get(1));
    String unit = given().get(at(source)).jsonPath().getString("units[0].id");

    String work = adapted(schools.get(1), source);

    given().get(at(work)).then().statusCode(404);
    Response draft = publisher(schools.get(1)).get(at(work));
    draft
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("institution.id", equalTo(schools.get(1)))
        .body("title.zh", equalTo("班级管理"))
        .body("licence", equalTo(SA));
    assertNotEquals(unit, draft.jsonPath().getString("units[0].id"));
  }

  @Test
  void aTeacherMakesADraftThatHerInstitutionsPublishersFindReviewAndPublish() {
    String source = published(schools.get(0), "PUBLIC", SA);
    share(schools.get(0), source, schools.get(1));
    teacherAdapts(schools.get(2), source)
        .then()
        .statusCode(403)
        .body("code", equalTo("ADAPT_NOT_GRANTED"));
    String work = drafted(schools.get(1), source);

    publisher(schools.get(1))
        .get("/api/v1/resources?state=DRAFT")
        .then()
        .body("items.id", hasItem(work));
    publisher(schools.get(1)).post(at(work) + "/submit").then().statusCode(200);
    publisher(schools.get(1))
        .post(at(work) + "/publish")
        .then()
        .statusCode(403)
        .body("code", equalTo("SECOND_PERSON_NEEDED"));
    second(schools.get(1)).post(at(work) + "/publish").then().statusCode(200);
  }

  @Test
  void sheWritesHerOwnDraftUntilSheHandsItInAndReadsItUntilItIsPublished() {
    String source = published(schools.get(0), "PUBLIC", SA);
    share(schools.get(0), source, schools.get(1));
    String work = drafted(schools.get(1), source);
    Response draft = teacher(schools.get(1)).get(at(work));
    draft.then().statusCode(200).body("state", equalTo("DRAFT"));
    teacher(schools.get(1))
        .get("/api/v1/resources?state=DRAFT")
        .then()
        .body("items.id", hasItem(work));

    String rewritten = body("INSTITUTION", SA).replace("班级管理", "山区班级管理");
    teacher(schools.get(1)).body(rewritten).put(at(work)).then().statusCode(428);
    Response written =
        teacher(schools.get(1))
            .header("If-Match", draft.header("ETag"))
            .body(rewritten)
            .put(at(work));
    written.then().statusCode(200).body("title.zh", equalTo("山区班级管理"));
    teacher(schools.get(1)).post(at(work) + "/submit").then().statusCode(200);

    Response handedIn = teacher(schools.get(1)).get(at(work));
    handedIn.then().statusCode(200).body("state", equalTo("IN_REVIEW"));
    teacher(schools.get(1))
        .header("If-Match", handedIn.header("ETag"))
        .body(rewritten)
        .put(at(work))
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE_IN_REVIEW"));
    teacher(schools.get(1)).post(at(work) + "/publish").then().statusCode(403);
    publisher(schools.get(1)).post(at(work) + "/publish").then().statusCode(200);
    teacher(schools.get(1))
        .header("If-Match", "*")
        .body(rewritten)
        .put(at(work))
        .then()
        .statusCode(404);
  }

  @Test
  void nobodyElseWhoTeachesSeesHerDraftNorSheThatOfOthersNorAfterSheHasGoneElsewhere() {
    String source = published(schools.get(0), "PUBLIC", SA);
    share(schools.get(0), source, schools.get(1));
    String work = drafted(schools.get(1), source);
    String colleague = Tokens.one(UUID.randomUUID(), "teacher", schools.get(1));
    given().auth().oauth2(colleague).get(at(work)).then().statusCode(404);
    given()
        .auth()
        .oauth2(colleague)
        .get("/api/v1/resources?state=DRAFT")
        .then()
        .body("total", equalTo(0));
    given()
        .auth()
        .oauth2(colleague)
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(body("INSTITUTION", SA))
        .put(at(work))
        .then()
        .statusCode(404);
    given().auth().oauth2(colleague).post(at(work) + "/submit").then().statusCode(404);
    teacher(schools.get(2)).get(at(work)).then().statusCode(404);
    String publishers = adapted(schools.get(1), source);
    teacher(schools.get(1)).get(at(publishers)).then().statusCode(404);
  }

  @Test
  void whoMayOnlyReadDoesNotAdaptAndWhatSheDoesNotSeeIsNotThere() {
    String source = published(schools.get(0), "PUBLIC", SA);
    adapts(schools.get(1), source, "{\"kind\":\"REMIX\"}")
        .then()
        .statusCode(403)
        .body("code", equalTo("ADAPT_NOT_GRANTED"));
    publisher(schools.get(1)).get(at(source) + "/lineage").then().body("mayAdapt", equalTo(false));
    String inside = published(schools.get(0), "INSTITUTION", SA);
    adapts(schools.get(1), inside, "{\"kind\":\"REMIX\"}").then().statusCode(404);
    given().get(at(inside) + "/lineage").then().statusCode(404);
  }

  @Test
  void theInstitutionThatOwnsTheWorkIsOneThatIsGrantedAdapting() {
    String source = published(schools.get(0), "PUBLIC", SA);
    share(schools.get(0), source, schools.get(2));
    UUID person = UUID.randomUUID();
    String both = Tokens.member(person, "publisher", schools.get(1), schools.get(2));
    adaptsFor(both, source, schools.get(1))
        .statusCode(403)
        .body("code", equalTo("ADAPT_NOT_GRANTED"));
    adaptsFor(both, source, schools.get(3)).statusCode(422);
    String work = adaptsFor(both, source, null).statusCode(201).extract().header("Location");
    publisher(schools.get(2))
        .get(work)
        .then()
        .statusCode(200)
        .body("institution.id", equalTo(schools.get(2)));
    assertEquals(List.of(schools.get(2)), adaptFor(both, source));
    share(schools.get(0), source, schools.get(1));
    assertEquals(
        Stream.of(schools.get(1), schools.get(2)).sorted().toList(), adaptFor(both, source));
    adaptsFor(both, source, null).statusCode(422).body("code", equalTo("INSTITUTION_NEEDED"));
    adaptsFor(both, source, schools.get(1)).statusCode(201);
  }

  private static List<String> adaptFor(String token, String source) {
    return given().auth().oauth2(token).get(at(source) + "/lineage").path("adaptFor.id");
  }

  private static ValidatableResponse adaptsFor(String token, String source, String institution) {
    String named = institution == null ? "" : ",\"institution\":\"" + institution + "\"";
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body("{\"kind\":\"LOCALISE\"" + named + "}")
        .post(at(source) + "/adaptations")
        .then();
  }

  @Test
  void aLicenceThatForbidsAdaptingIsExplainedInBothLanguages() {
    String source = published(schools.get(0), "PUBLIC", "CC BY-ND 4.0");
    share(schools.get(0), source, schools.get(1));
    adapts(schools.get(1), source, "{\"kind\":\"TRANSLATE\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("LICENCE_NO_DERIVATIVES"));
    given()
        .get(at(source) + "/lineage")
        .then()
        .body("licence.allowed", equalTo(false))
        .body("licence.code", equalTo("NO_DERIVATIVES"))
        .body("licence.text.en", equalTo(Verdict.NO_DERIVATIVES.text().en()))
        .body("licence.text.zh", equalTo(Verdict.NO_DERIVATIVES.text().zh()));
  }

  @Test
  void aWorkIsNotReviewedUnderALicenceThatItsSourceForbids() {
    String source = published(schools.get(0), "PUBLIC", SA);
    share(schools.get(0), source, schools.get(1));
    String work = adapted(schools.get(1), source);
    String tag = publisher(schools.get(1)).get(at(work)).getHeader("ETag");
    write(schools.get(1), work, tag, body("INSTITUTION", "CC BY 4.0")).then().statusCode(200);
    publisher(schools.get(1))
        .post(at(work) + "/submit")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("licence"))
        .body("errors.code", hasItem("LICENCE_NOT_INHERITED"));
  }

  @Test
  void aSecondRequestWithTheSameKeyMakesNoSecondDraft() {
    String source = published(schools.get(0), "PUBLIC", SA);
    share(schools.get(0), source, schools.get(1));
    RequestSpecification wish =
        publisher(schools.get(1)).header("Idempotency-Key", UUID.randomUUID());
    String first =
        wish.body("{\"kind\":\"REMIX\"}").post(at(source) + "/adaptations").getHeader("Location");
    String again = wish.post(at(source) + "/adaptations").getHeader("Location");
    assertEquals(first, again);
  }

  private static String drafted(String school, String source) {
    String location =
        teacherAdapts(school, source).then().statusCode(201).extract().header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static RequestSpecification teacher(String school) {
    return given().auth().oauth2(Tokens.teacher(school)).contentType(ContentType.JSON);
  }
}
