package org.teachercloud.catalog.publishing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.Approved;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.networking.RegisterInstitution;

/** What becomes of the first grant of a work when its next version is published. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VersionsAndGrantsTest {

  private static final String ECNU = "ecnu";

  @Inject RegisterInstitution register;

  @BeforeEach
  void institution() {
    QuarkusTransaction.requiringNew().run(() -> register.findOrRegister(ECNU, Text.zh("华东师范大学")));
    Approved.ahead(ECNU);
  }

  @Test
  void aVersionDoesNotBringBackTheGrantThatWasTakenBack() {
    String id = published("PUBLIC");
    author().delete(at(id) + "/grants/" + id).then().statusCode(204);
    given().get(at(id)).then().statusCode(404);
    next(id, "PUBLIC");
    author().get(at(id)).then().statusCode(200).body("version", equalTo(2));
    given().get(at(id)).then().statusCode(404);
    given().auth().oauth2(Tokens.teacher(ECNU)).get(at(id)).then().statusCode(404);
    author()
        .get(at(id) + "/grants")
        .then()
        .body("items[0].first", equalTo(true))
        .body("items[0].state", equalTo("WITHDRAWN"));
  }

  @Test
  void whatWasNeverThereForAllIsNotToldToHarvestersAsGone() {
    String id = published("INSTITUTION");
    author().delete(at(id) + "/grants/" + id).then().statusCode(204);
    next(id, "PUBLIC");
    given().get(at(id)).then().statusCode(404);
    given()
        .get("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:teacher-cloud.example:" + id)
        .then()
        .statusCode(200)
        .body("OAI-PMH.error.@code", equalTo("idDoesNotExist"));
  }

  @Test
  void aVersionWithANarrowerScopeNarrowsTheGrantThatStands() {
    String id = published("PUBLIC");
    String asked =
        author()
            .body("{\"scope\":\"SELECTED\",\"institutions\":[\"ecnu\"],\"purposes\":[\"COPY\"]}")
            .post(at(id) + "/grants")
            .getHeader("Location");
    second().post(asked + "/approve").then().statusCode(204);
    next(id, "INSTITUTION");
    given().get(at(id)).then().statusCode(404);
    given().auth().oauth2(Tokens.teacher(ECNU)).get(at(id)).then().statusCode(200);
  }

  private static String published(String scope) {
    String id =
        author()
            .body(body(scope, "null"))
            .post("/api/v1/resources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    author().post(at(id) + "/submit").then().statusCode(200);
    second().post(at(id) + "/publish").then().statusCode(200);
    return id;
  }

  private static void next(String id, String scope) {
    author()
        .header("If-Match", author().get(at(id)).getHeader("ETag"))
        .body(body(scope, "{\"zh\":\"新增单元。\",\"en\":\"A unit is new.\"}"))
        .put(at(id) + "/draft")
        .then()
        .statusCode(200);
    author().post(at(id) + "/draft/submit").then().statusCode(200);
    second().post(at(id) + "/draft/publish").then().statusCode(200);
  }

  private static String at(String id) {
    return "/api/v1/resources/" + id;
  }

  private static RequestSpecification author() {
    return given().auth().oauth2(Tokens.publisher(ECNU)).contentType(ContentType.JSON);
  }

  private static RequestSpecification second() {
    return given().auth().oauth2(Tokens.publisher2(ECNU)).contentType(ContentType.JSON);
  }

  private static String body(String scope, String changes) {
    return """
        {"kind":"COURSE","title":{"zh":"班级管理"},"summary":{"zh":"怎样带好一个班。"},
         "subject":"CLASS_MANAGEMENT","languages":["zh"],"minutes":60,"licence":"CC BY-SA 4.0",
         "scope":"%s","units":[{"title":{"zh":"第一单元"},"minutes":60}],"prerequisites":[],
         "changes":%s}
        """
        .formatted(scope, changes);
  }
}
