package org.teachercloud.catalog.importing.running;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.Approved;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.importing.Upload;
import org.teachercloud.catalog.importing.reading.WebAddress;
import org.teachercloud.catalog.networking.Institutions;
import org.teachercloud.catalog.networking.RegisterInstitution;

/** A publisher imports for her own institution and for those that are not here to speak. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WhoseRowsTest {

  private static final String HEADER = "序号,学校缩写,学校名称,课程名称,学生人数,评分人数,课程评分,课程URL\n";

  private static final String DRAFT =
      """
      {"kind":"COURSE","title":{"zh":"草稿"},"subject":"PEDAGOGY","languages":["zh"],
       "scope":"INSTITUTION","units":[],"prerequisites":[]}
      """;

  @Inject RegisterInstitution register;
  @Inject Institutions institutions;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String mine = "mine-" + mark;
  private final String theirs = "theirs-" + mark;
  private final String absent = "absent-" + mark;

  /** Somebody writes for two of the institutions; of the third only the name is known. */
  @BeforeEach
  void institutions() {
    for (String slug : List.of(mine, theirs, absent)) {
      QuarkusTransaction.requiringNew()
          .run(() -> register.findOrRegister(slug, Text.zh(name(slug))));
    }
    for (String slug : List.of(mine, theirs)) {
      as(Tokens.publisher(slug)).body(DRAFT).post("/api/v1/resources").then().statusCode(201);
    }
  }

  @Test
  void rowsOfWhoTakesPartAreRefusedWithLineAndReasonAndTheRestIsTaken() {
    String file =
        HEADER
            + row(1, mine)
            + row(2, theirs)
            + row(3, absent)
            + row(4, "new-" + mark)
            + row(5, theirs);
    Approved.ahead(mine);
    Approved.ahead(absent);
    JsonPath report = Upload.report(file, Tokens.publisher(mine));
    assertEquals("DONE", report.getString("state"));
    assertEquals(2, report.getInt("created"));
    assertEquals(3, report.getInt("rejected"));
    assertEquals(
        List.of("3 INSTITUTION_OF_OTHERS", "5 INSTITUTION_UNKNOWN_HERE", "6 INSTITUTION_OF_OTHERS"),
        told(report));
    assertEquals(
        name(theirs)
            + " takes part in the cloud: its courses are imported by its own publishers or the"
            + " operator.",
        report.getString("problems[0].message"));
    course(2).statusCode(404);
    course(3).statusCode(200).body("institution.id", equalTo(absent));
    course(4).statusCode(404);
    assertEquals(5, Upload.report(file, Tokens.operator()).getInt("total"));
    course(2).statusCode(200).body("institution.id", equalTo(theirs));
    course(4).statusCode(200).body("institution.name.zh", equalTo(name("new-" + mark)));
  }

  @Test
  void aPublisherRegistersNoInstitutionByANameOfHerChoice() {
    JsonPath report = Upload.report(HEADER + row(1, "chosen-" + mark), Tokens.publisher(mine));
    assertEquals(0, report.getInt("created"));
    assertEquals(
        "Nobody here knows "
            + name("chosen-" + mark)
            + ": the operator registers an institution by importing for it.",
        report.getString("problems[0].message"));
    assertTrue(
        institutions.named(Text.zh(name("chosen-" + mark))).isEmpty(), "nothing was registered");
    assertTrue(institutions.find("chosen-" + mark).isEmpty());
  }

  @Test
  void whatAPublisherImportsWaitsForThePlatformAndWhatTheOperatorImportsDoesNot() {
    String rows = HEADER + row(1, mine) + row(2, absent);
    assertEquals(2, Upload.report(rows, Tokens.publisher(mine)).getInt("created"));
    course(1).statusCode(404);
    course(2).statusCode(404);
    as(Tokens.teacher(mine))
        .get("/api/v1/resources/" + id(1))
        .then()
        .statusCode(200)
        .body("awaits", equalTo("PUBLIC"));
    assertEquals(2, Upload.report(rows, Tokens.publisher(mine)).getInt("unchanged"));
    String grants = "/api/v1/resources/" + id(1) + "/grants";
    String wish =
        as(Tokens.publisher(mine))
            .get(grants)
            .then()
            .extract()
            .path("items.find { it.byPublication }.id");
    as(Tokens.operator()).post("/api/v1/grants/" + wish + "/approve").then().statusCode(204);
    course(1).statusCode(200);
    assertEquals(1, Upload.report(HEADER + row(3, mine), Tokens.operator()).getInt("created"));
    course(3).statusCode(200).body("scope", equalTo("PUBLIC"));
  }

  @Test
  void aPublisherNeverMovesACourseToAnotherInstitution() {
    Upload.report(HEADER + row(1, theirs) + row(2, absent), Tokens.operator());
    JsonPath report = Upload.report(HEADER + row(1, mine) + row(2, mine), Tokens.publisher(mine));
    assertEquals(List.of("2 COURSE_OF_OTHERS", "3 COURSE_OF_OTHERS"), told(report));
    assertEquals(0, report.getInt("updated"));
    course(1).body("institution.id", equalTo(theirs)).body("version", equalTo(1));
    course(2).body("institution.id", equalTo(absent)).body("version", equalTo(1));
    JsonPath figures = Upload.report(HEADER + row(2, absent, 77), Tokens.publisher(mine));
    assertEquals(1, figures.getInt("updated"));
    course(2).body("source.learners", equalTo(77));
  }

  @Test
  void theReportTellsUntilSearchesKnowAllOfIt() {
    String location =
        Upload.post((HEADER + row(1, absent)).getBytes(UTF_8), null, Tokens.operator())
            .getHeader("Location");
    Upload.finished(location);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Upload.get(location).getInt("notYetFound") == 0);
    given()
        .get("/api/v1/resources?size=50&institution=" + absent)
        .then()
        .body("items.id", hasItem(id(1)));
  }

  @Test
  void whenTheOperatorMovesACourseItsGrantsAreThoseOfItsNewOwner() {
    Upload.report(HEADER + row(1, theirs), Tokens.operator());
    String resource = "/api/v1/resources/" + id(1);
    as(Tokens.publisher(theirs)).delete(resource + "/grants/" + id(1)).then().statusCode(204);
    String grant =
        as(Tokens.publisher(theirs))
            .body("{\"scope\":\"INSTITUTION\",\"purposes\":[\"READ\"]}")
            .post(resource + "/grants")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    as(Tokens.publisher2(theirs)).post(grant + "/approve").then().statusCode(204);
    as(Tokens.teacher(theirs)).get(resource).then().statusCode(200);
    as(Tokens.teacher(mine)).get(resource).then().statusCode(404);
    assertEquals(1, Upload.report(HEADER + row(1, mine), Tokens.operator()).getInt("updated"));
    as(Tokens.teacher(theirs)).get(resource).then().statusCode(404);
    as(Tokens.teacher(mine)).get(resource).then().statusCode(200);
    as(Tokens.publisher(mine)).get(resource + "/grants").then().body("total", equalTo(2));
  }

  private String row(int number, String institution) {
    return row(number, institution, 5);
  }

  private String row(int number, String institution, int learners) {
    return "%d,%s,%s,归属测试 %d,%d,,,%s\n"
        .formatted(number, institution, name(institution), number, learners, address(number));
  }

  private String address(int number) {
    return "https://courses.example.org/whose/" + mark + "/" + number;
  }

  private String id(int number) {
    return WebAddress.of(address(number)).orElseThrow().resource().toString();
  }

  private ValidatableResponse course(int number) {
    return given().get("/api/v1/resources/" + id(number)).then();
  }

  private static String name(String slug) {
    return "归属 " + slug;
  }

  private static List<String> told(JsonPath report) {
    return report.<Map<String, Object>>getList("problems").stream()
        .map(problem -> problem.get("line") + " " + problem.get("code"))
        .toList();
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
