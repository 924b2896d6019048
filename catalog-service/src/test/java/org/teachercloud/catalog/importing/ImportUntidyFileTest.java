package org.teachercloud.catalog.importing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.importing.reading.WebAddress;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportUntidyFileTest {

  @Test
  @Order(1)
  void everyRowBecomesACourseOrIsRefusedWithLineAndReason() throws IOException {
    JsonPath report = Upload.report(untidy());
    assertEquals("DONE", report.getString("state"));
    assertEquals(18, report.getInt("total"));
    assertEquals(18, report.getInt("read"));
    assertEquals(9, report.getInt("created"));
    assertEquals(9, report.getInt("rejected"));
    assertEquals(
        List.of(
            "11 NO_TITLE",
            "12 WRONG_NUMBER_OF_COLUMNS",
            "13 NOT_A_FIGURE",
            "14 FORMULA",
            "15 NO_ADDRESS",
            "16 NO_INSTITUTION",
            "17 BROKEN_QUOTES",
            "18 ADDRESS_REPEATED",
            "19 CUT_OFF"),
        report.getList("problems").stream().map(ImportUntidyFileTest::told).toList());
    assertEquals(
        List.of("7 FIGURES_UNCLEAR", "9 FIGURES_UNCLEAR"),
        report.getList("notices").stream().map(ImportUntidyFileTest::told).toList());
    assertEquals(
        "The same address already stands in line 2.", report.getString("problems[7].message"));
  }

  @Test
  @Order(2)
  void noFigureLandsInAnotherColumn() {
    assertEquals(List.of("160", "466", "4.8"), figures("ECNU-1"));
    assertEquals(List.of("11074", "5200", "4.6"), figures("ECNU-2"));
    assertEquals(List.of("14564", "6", "null"), figures("NJNU-3"));
    assertEquals(List.of("4190", "null", "null"), figures("NJNU-4"));
    assertEquals(List.of("null", "null", "null"), figures("NJNU-5"));
    assertEquals(List.of("null", "null", "4.7"), figures("SISU-6"));
    assertEquals(List.of("null", "null", "4.5"), figures("SISU-7"));
    assertEquals(List.of("null", "null", "null"), figures("NCEPUB-8"));
    assertEquals(List.of("1082", "3", "null"), figures("JXUFE-9"));
  }

  @Test
  @Order(3)
  void anImportedCourseCanBeEnrolledInByEveryone() {
    JsonPath course = course("JXUFE-9");
    assertEquals("Money, Banking and \"Markets\"", course.getString("title.zh"));
    assertEquals("PUBLISHED", course.getString("state"));
    assertEquals("PUBLIC", course.getString("scope"));
    assertEquals("UNCLASSIFIED", course.getString("subject"));
    assertEquals(List.of("zh"), course.getList("languages"));
    assertEquals("江西财经大学", course.getString("institution.name.zh"));
    assertEquals(1, course.getList("units").size());
    assertNull(course.get("licence"));
  }

  @Test
  @Order(4)
  void theSameFileAgainChangesNothing() throws IOException {
    JsonPath report = Upload.report(untidy());
    assertEquals(9, report.getInt("unchanged"));
    assertEquals(0, report.getInt("created") + report.getInt("updated"));
  }

  @Test
  @Order(5)
  void aChangedRowUpdatesItsCourseAlone() throws IOException {
    JsonPath report = Upload.report(untidy().replace("14564,6", "14565,7"));
    assertEquals(8, report.getInt("unchanged"));
    assertEquals(1, report.getInt("updated"));
    assertEquals(List.of("14565", "7", "null"), figures("NJNU-3"));
    assertEquals(2, course("NJNU-3").getInt("version"));
    assertEquals(1, course("NJNU-4").getInt("version"));
  }

  @Test
  @Order(6)
  void aLastRowWithoutALineBreakIsTakenWithANoticeWhereItIsWhole() throws IOException {
    JsonPath report = Upload.report(untidy() + ",https://courses.example.org/course/ECNU-18");
    assertEquals(1, report.getInt("created"));
    assertEquals(8, report.getInt("rejected"));
    assertEquals("19 NO_LAST_LINE_BREAK", told(report.getList("notices").getLast()));
    assertEquals(List.of("160", "466", "4.8"), figures("ECNU-18"));
  }

  private static List<String> figures(String name) {
    JsonPath course = course(name);
    return List.of(
        String.valueOf(course.getString("source.learners")),
        String.valueOf(course.getString("source.ratings")),
        String.valueOf(course.getString("source.score")));
  }

  private static JsonPath course(String name) {
    String id =
        WebAddress.of("https://courses.example.org/course/" + name)
            .orElseThrow()
            .resource()
            .toString();
    return given().get("/api/v1/resources/" + id).then().statusCode(200).extract().jsonPath();
  }

  private static String told(Object problem) {
    var fields = (java.util.Map<?, ?>) problem;
    return fields.get("line") + " " + fields.get("code");
  }

  static String untidy() throws IOException {
    try (InputStream file = ImportUntidyFileTest.class.getResourceAsStream("/untidy.csv")) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
