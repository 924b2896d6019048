package org.teachercloud.catalog.publishing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.Approved;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.networking.RegisterInstitution;

/** The next version is written beside what is published, and what was published stays for good. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class NextVersionTest {

  private static final String ECNU = "ecnu";
  private static final String NEWS = "{\"zh\":\"新增第二单元。\",\"en\":\"A second unit is new.\"}";

  @Inject RegisterInstitution register;
  @Inject AgroalDataSource dataSource;

  @BeforeEach
  void institution() {
    QuarkusTransaction.requiringNew().run(() -> register.findOrRegister(ECNU, Text.zh("华东师范大学")));
    Approved.ahead(ECNU);
  }

  @Test
  void whatIsPublishedStaysForAllWhileItsNextVersionIsWritten() {
    String id = published("PUBLIC");
    byte[] before = given().get(at(id)).asByteArray();
    write(author(), id, tag(id), body("改写的", "PUBLIC", NEWS))
        .then()
        .statusCode(200)
        .body("title.zh", equalTo("改写的"))
        .body("state", equalTo("DRAFT"))
        .body("version", equalTo(1));
    assertArrayEquals(before, given().get(at(id)).asByteArray());
    step(author(), id, "submit").then().statusCode(200).body("state", equalTo("IN_REVIEW"));
    assertArrayEquals(before, given().get(at(id)).asByteArray());
    given().get(at(id) + "/draft").then().statusCode(401);
    given().auth().oauth2(Tokens.publisher2("bnu")).get(at(id) + "/draft").then().statusCode(404);
  }

  @Test
  void theNextVersionIsPublishedByASecondPersonAndSaysItsNumberAndWhatChanged() throws IOException {
    String id = published("PUBLIC");
    inReview(id, NEWS);
    step(author(), id, "publish")
        .then()
        .statusCode(403)
        .body("code", equalTo("SECOND_PERSON_NEEDED"));
    step(second(), id, "publish")
        .then()
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"))
        .body("version", equalTo(2))
        .body("changes.en", equalTo("A second unit is new."));
    author().get(at(id) + "/draft").then().statusCode(404);
    byte[] told = TopicReader.factsOf("catalog.resources", id, 2).getLast().value();
    JsonNode fact = new ObjectMapper().readTree(told);
    assertEquals(2, fact.get("version").asInt());
    assertEquals("新增第二单元。", fact.at("/changes/zh").asText());
  }

  @Test
  void withoutWhatChangedInBothLanguagesNoSecondVersionIsReviewed() {
    String id = published("PUBLIC");
    write(author(), id, tag(id), body("改写的", "PUBLIC", "{\"zh\":\"新\"}")).then().statusCode(200);
    step(author(), id, "submit")
        .then()
        .statusCode(422)
        .body("code", equalTo("INCOMPLETE"))
        .body("errors.field", contains("changes.en"))
        .body("errors.code", contains("CHANGES_NEEDED"));
    step(second(), id, "publish").then().statusCode(409).body("code", equalTo("WRONG_STATE_DRAFT"));
  }

  @Test
  void everyVersionIsListedWithWhatChangedAndShownAsItWas() {
    String id = published("PUBLIC");
    given().get(at(id) + "/versions").then().statusCode(200).body("items.number", contains(1));
    next(id, NEWS);
    given()
        .get(at(id) + "/versions")
        .then()
        .body("items.number", contains(2, 1))
        .body("items[0].changes.zh", equalTo("新增第二单元。"))
        .body("items[1].changes", nullValue())
        .body("items[1].at", notNullValue())
        .body("total", equalTo(2));
    given().get(at(id) + "/versions?size=1").then().body("next", equalTo("2"));
    given().get(at(id) + "/versions?size=1&cursor=2").then().body("items.number", contains(1));
    given().get(at(id) + "/versions/1").then().body("title.zh", equalTo("班级管理"));
    given().get(at(id) + "/versions/2").then().body("title.zh", equalTo("改写的"));
    given().get(at(id) + "/versions/3").then().statusCode(404);
  }

  @Test
  void aVersionForItsInstitutionStaysSoWhenALaterOneIsForEveryone() {
    String id = published("INSTITUTION");
    given().get(at(id) + "/versions").then().statusCode(404);
    next(id, NEWS);
    given().get(at(id) + "/versions").then().statusCode(200).body("items.number", contains(2));
    given().get(at(id) + "/versions/1").then().statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.teacher(ECNU))
        .get(at(id) + "/versions")
        .then()
        .body("items.number", contains(2, 1));
  }

  @Test
  void aPublishedVersionCannotBeChangedEvenInTheDatabase() throws SQLException {
    String id = published("PUBLIC");
    next(id, NEWS);
    for (String change :
        List.of(
            "UPDATE resource SET description = description || '{\"minutes\": 1}' WHERE id = '%s'",
            "UPDATE resource_version SET description = '{}' WHERE resource = '%s'",
            "DELETE FROM resource_version WHERE resource = '%s'")) {
      assertThrows(SQLException.class, () -> run(change.formatted(id)), change);
    }
  }

  @Test
  void aDraftThatAnotherVersionHasOvertakenIsNotPublished() throws SQLException {
    String id = published("PUBLIC");
    inReview(id, NEWS);
    run("UPDATE resource SET version = version + 1 WHERE id = '" + id + "'");
    step(second(), id, "publish").then().statusCode(412).body("code", equalTo("STALE"));
  }

  @Test
  void twoWhoWriteTheNextVersionDoNotOverwriteEachOther() {
    String id = published("PUBLIC");
    String tag = tag(id);
    write(author(), id, null, body("一", "PUBLIC", NEWS)).then().statusCode(428);
    write(author(), id, tag, body("一", "PUBLIC", NEWS)).then().statusCode(200);
    write(second(), id, tag, body("二", "PUBLIC", NEWS)).then().statusCode(412);
    String draft = author().get(at(id) + "/draft").getHeader("ETag");
    write(second(), id, draft, body("二", "PUBLIC", NEWS)).then().statusCode(200);
  }

  @Test
  void whatIsThrownAwayLeavesThePublishedVersion() {
    String id = published("PUBLIC");
    write(author(), id, tag(id), body("一", "PUBLIC", NEWS)).then().statusCode(200);
    author().delete(at(id) + "/draft").then().statusCode(204);
    author().delete(at(id) + "/draft").then().statusCode(404);
    given().get(at(id)).then().statusCode(200).body("version", equalTo(1));
  }

  @Test
  void whoPublishesFindsNextVersionsAmongWhatIsUnderWay() {
    String id = published("PUBLIC");
    long before = author().get(at(id)).jsonPath().getLong("change");
    inReview(id, NEWS);
    String list = "/api/v1/resources?state=IN_REVIEW&size=50&cursor=" + before;
    second().get(list).then().body("items.id", hasItem(id));
    given().get(list).then().body("total", equalTo(0));
  }

  private static void next(String id, String changes) {
    inReview(id, changes);
    step(second(), id, "publish").then().statusCode(200);
  }

  private static void inReview(String id, String changes) {
    write(author(), id, tag(id), body("改写的", "PUBLIC", changes)).then().statusCode(200);
    step(author(), id, "submit").then().statusCode(200);
  }

  private static String published(String scope) {
    String id = begun(scope);
    author().post(at(id) + "/submit").then().statusCode(200);
    second().post(at(id) + "/publish").then().statusCode(200);
    return id;
  }

  private static String begun(String scope) {
    return author()
        .body(body("班级管理", scope, "null"))
        .post("/api/v1/resources")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response write(RequestSpecification caller, String id, String tag, String body) {
    RequestSpecification request = caller.body(body);
    return (tag == null ? request : request.header("If-Match", tag)).put(at(id) + "/draft");
  }

  private static Response step(RequestSpecification caller, String id, String step) {
    return caller.post(at(id) + "/draft/" + step);
  }

  private static String tag(String id) {
    return author().get(at(id)).getHeader("ETag");
  }

  private static String at(String id) {
    return "/api/v1/resources/" + id;
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static RequestSpecification author() {
    return given().auth().oauth2(Tokens.publisher(ECNU)).contentType(ContentType.JSON);
  }

  private static RequestSpecification second() {
    return given().auth().oauth2(Tokens.publisher2(ECNU)).contentType(ContentType.JSON);
  }

  private static String body(String title, String scope, String changes) {
    return """
        {"kind":"COURSE","title":{"zh":"%s"},"summary":{"zh":"怎样带好一个班。"},
         "subject":"CLASS_MANAGEMENT","phases":["PRIMARY","JUNIOR"],"stages":["INDUCTION"],
         "languages":["zh"],"minutes":60,"licence":"CC BY-SA 4.0","scope":"%s",
         "units":[{"title":{"zh":"第一单元"},"minutes":60}],"prerequisites":[],"changes":%s}
        """
        .formatted(title, scope, changes);
  }
}
