package org.teachercloud.catalog.adapting;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.networking.RegisterInstitution;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AdaptTest {

  private static final String SA = "CC BY-SA 4.0";

  @Inject RegisterInstitution register;

  /** Five universities, each of which takes over from the one before. */
  private final List<String> schools =
      IntStream.range(0, 5).mapToObj(at -> "adapts-" + at + "-" + UUID.randomUUID()).toList();

  @BeforeEach
  void universities() {
    for (String slug : schools) {
      QuarkusTransaction.requiringNew()
          .run(() -> register.findOrRegister(slug, new Text("院校" + slug, null)));
    }
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
    String location =
        teacherAdapts(schools.get(1), source).then().statusCode(201).extract().header("Location");
    String work = location.substring(location.lastIndexOf('/') + 1);

    given().auth().oauth2(Tokens.teacher(schools.get(1))).get(at(work)).then().statusCode(404);
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
  void anAdaptationIsStatedForTheInstitutionWhoseWorkItBecomes() {
    String source = published(schools.get(0), "PUBLIC", SA);
    share(schools.get(0), source, schools.get(1));
    UUID person = UUID.randomUUID();
    given()
        .auth()
        .oauth2(Tokens.one(person, "publisher", schools.get(1)))
        .contentType(ContentType.JSON)
        .body("{\"kind\":\"LOCALISE\"}")
        .post(at(source) + "/adaptations")
        .then()
        .statusCode(201);

    var fact = TopicReader.factsOf("catalog.uses", person.toString(), 1).getFirst();

    assertEquals("ResourceAdapted", TopicReader.type(fact));
    String told = new String(fact.value(), UTF_8);
    assertTrue(told.contains(source) && told.contains(schools.get(1)), told);
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
  void creditsSurviveFourAdaptationsAndWhateverBecomesOfTheirSources() {
    String first = published(schools.get(0), "PUBLIC", SA);
    String latest = first;
    for (int hop = 1; hop < schools.size(); hop++) {
      share(schools.get(hop - 1), latest, schools.get(hop));
      String work = adapted(schools.get(hop), latest);
      publish(schools.get(hop), work);
      latest = work;
    }
    publisher(schools.get(0)).post(at(first) + "/withdraw").then().statusCode(200);

    publisher(schools.get(4))
        .get(at(latest) + "/lineage")
        .then()
        .statusCode(200)
        .body(
            "credits.institution.id",
            contains(schools.get(3), schools.get(2), schools.get(1), schools.get(0)))
        .body("credits.title.zh", contains("班级管理", "班级管理", "班级管理", "班级管理"))
        .body("credits.kind", contains("LOCALISE", "LOCALISE", "LOCALISE", "LOCALISE"))
        .body("credits.licence", contains(SA, SA, SA, SA))
        .body("credits[3].version", equalTo(1))
        .body("credits[3].resource", nullValue())
        .body("credits[0].notes.en", equalTo("For our schools"));
  }

  @Test
  void theOwnerSeesWhatWasMadeAsFarAsItReachesHer() {
    String source = published(schools.get(0), "PUBLIC", SA);
    share(schools.get(0), source, schools.get(1));
    String work = adapted(schools.get(1), source);
    publisher(schools.get(0)).get(at(source) + "/lineage").then().body("made", empty());
    String tag = publisher(schools.get(1)).get(at(work)).getHeader("ETag");
    write(schools.get(1), work, tag, body("PUBLIC", SA)).then().statusCode(200);
    publish(schools.get(1), work);

    publisher(schools.get(0))
        .get(at(source) + "/lineage")
        .then()
        .body("made.resource", contains(work))
        .body("made.institution.id", contains(schools.get(1)));
  }

  @Test
  void theOwnerSeesAlsoWhatWasMadeFromWhatWasMade() {
    String source = published(schools.get(0), "PUBLIC", SA);
    String latest = source;
    List<String> works = new ArrayList<>();
    for (int hop = 1; hop <= 3; hop++) {
      share(schools.get(hop - 1), latest, schools.get(hop));
      latest = adapted(schools.get(hop), latest);
      String tag = publisher(schools.get(hop)).get(at(latest)).getHeader("ETag");
      String scope = hop == 2 ? "INSTITUTION" : "PUBLIC";
      write(schools.get(hop), latest, tag, body(scope, SA)).then().statusCode(200);
      publish(schools.get(hop), latest);
      works.add(latest);
    }
    share(schools.get(3), latest, schools.get(4));
    adapted(schools.get(4), latest);

    publisher(schools.get(0))
        .get(at(source) + "/lineage")
        .then()
        .body("made.resource", contains(works.get(2), works.get(0)))
        .body("made.direct", contains(false, true));
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

  private static Response teacherAdapts(String school, String source) {
    return given()
        .auth()
        .oauth2(Tokens.teacher(school))
        .contentType(ContentType.JSON)
        .body("{\"kind\":\"LOCALISE\"}")
        .post(at(source) + "/adaptations");
  }

  private static String adapted(String school, String source) {
    String location =
        adapts(school, source, "{\"kind\":\"LOCALISE\",\"notes\":{\"en\":\"For our schools\"}}")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static Response adapts(String school, String source, String body) {
    return publisher(school).body(body).post(at(source) + "/adaptations");
  }

  private static void share(String owner, String id, String grantee) {
    String location =
        publisher(owner)
            .body(
                "{\"scope\":\"SELECTED\",\"institutions\":[\"%s\"],\"purposes\":[\"ADAPT\"]}"
                    .formatted(grantee))
            .post(at(id) + "/grants")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String grant = location.substring(location.lastIndexOf('/') + 1);
    second(owner).post("/api/v1/grants/" + grant + "/approve").then().statusCode(204);
  }

  private static String published(String owner, String scope, String licence) {
    String id =
        publisher(owner)
            .body(body(scope, licence))
            .post("/api/v1/resources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    publish(owner, id);
    return id;
  }

  private static void publish(String owner, String id) {
    publisher(owner).post(at(id) + "/submit").then().statusCode(200);
    second(owner).post(at(id) + "/publish").then().statusCode(200);
  }

  private static Response write(String owner, String id, String tag, String body) {
    return publisher(owner).header("If-Match", tag).body(body).put(at(id));
  }

  private static String at(String id) {
    return "/api/v1/resources/" + id;
  }

  private static RequestSpecification publisher(String institution) {
    return given().auth().oauth2(Tokens.publisher(institution)).contentType(ContentType.JSON);
  }

  private static RequestSpecification second(String institution) {
    return given().auth().oauth2(Tokens.publisher2(institution)).contentType(ContentType.JSON);
  }

  private static String body(String scope, String licence) {
    return """
    {"kind":"COURSE","title":{"zh":"班级管理"},"summary":{"zh":"怎样带好一个班。"},
     "subject":"CLASS_MANAGEMENT","languages":["zh"],"minutes":60,"licence":"%s",
     "scope":"%s","units":[{"title":{"zh":"第一单元"},"minutes":60}],"prerequisites":[]}
    """
        .formatted(licence, scope);
  }
}
