package org.teachercloud.catalog.importing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.importing.reading.WebAddress;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RefusedFileTest {

  private static final String HEADER = "序号,学校缩写,学校名称,课程名称,学生人数,评分人数,课程评分,课程URL\n";
  private static final String ROW = "1,GB,国标大学,国标课程,,,,https://courses.example.org/gb/1\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|EMPTY_FILE",
        "'序号,学校缩写,学校名称,课程名称,学生人数,评分人数,课程评分,课程URL\n'|EMPTY_FILE",
        "'a,b\n1,2\n'|MISSING_COLUMN",
        "'\"a,b\n1,2\n'|UNREADABLE_HEADER",
        "'学校缩写,学校名称,课程名称,课程名称,学生人数,评分人数,课程评分,课程URL\n1,2,3,4,5,6,7,8\n'|REPEATED_COLUMN",
        "'学校缩写,学校名称,课程名称,学生人数,课程URL,评分人数,课程评分\n1,2,3,4,5,6,7\n'|COLUMNS_NOT_TOGETHER"
      })
  void aFileThatCannotBeReadIsRefusedAsAWhole(String file, String code) {
    var answer = Upload.post(file.getBytes(UTF_8), null).then().statusCode(422);
    assertEquals(code, answer.extract().jsonPath().getString("code"));
  }

  @Test
  void anotherEncodingIsDetectedAndTakenWhereTheMappingDeclaresIt() {
    byte[] file = (HEADER + ROW).getBytes(Charset.forName("GB18030"));
    var refused = Upload.post(file, null).then().statusCode(422);
    assertEquals("WRONG_ENCODING", refused.extract().jsonPath().getString("code"));
    String builtIn = mapping("icourse163").asString();
    given()
        .auth()
        .oauth2(Tokens.operator())
        .contentType(ContentType.JSON)
        .body(builtIn.replace("UTF-8", "GB18030"))
        .put("/api/v1/imports/mappings/icourse163-gb18030")
        .then()
        .statusCode(204);
    assertEquals(1, Upload.report(file, "icourse163-gb18030").getInt("created"));
  }

  @Test
  void anotherFileIsImportedWithAMappingOfItsOwn() {
    keepMapping("labs");
    String file =
        "name;school;link;minutes;licence;field\n"
            + "Geometry by hand;Lab School;https://labs.example.org/?id=7&utm_source=x;90;CC BY"
            + " 4.0;maths\n"
            + "?;Lab School;https://labs.example.org/?id=8;;;\n";
    JsonPath report = Upload.report(file.getBytes(UTF_8), "labs");
    assertEquals(1, report.getInt("created"));
    assertEquals("NO_TITLE", report.getString("problems[0].code"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=1+1;Lab School;https://labs.example.org/?id=20;;;|FORMULA",
        "A lab;@SUM(A1);https://labs.example.org/?id=21;;;|FORMULA",
        "A lab;Lab School;https://labs.example.org/?id=22;;=cmd;|FORMULA",
        "L*;Lab School;https://labs.example.org/?id=23;;;|TEXT_TOO_LONG",
        "A lab;L*;https://labs.example.org/?id=24;;;|TEXT_TOO_LONG",
        "A lab;Lab School;https://labs.example.org/?id=25;;L*;|TEXT_TOO_LONG",
        "A \u0007 lab;Lab School;https://labs.example.org/?id=26;;;|CONTROL_CHARACTER",
        "A lab;Lab School;https://labs.example.org/?id=27;soon;;|NOT_A_FIGURE"
      })
  void aRowWithATextThatIsNoneIsRefusedWithItsReason(String row, String code) {
    String mapping = "labs-" + Integer.toHexString(row.hashCode());
    keepMapping(mapping);
    String file =
        "name;school;link;minutes;licence;field\n" + row.replace("L*", "L".repeat(301)) + "\n";
    JsonPath report = Upload.report(file.getBytes(UTF_8), mapping);
    assertEquals("DONE", report.getString("state"));
    assertEquals(1, report.getInt("rejected"));
    assertEquals(code, report.getString("problems[0].code"));
    assertEquals(2, report.getInt("problems[0].line"));
  }

  @Test
  void whatWasWithdrawnHereIsNotPublishedAgainByAnImport() {
    byte[] file =
        (HEADER + "3,ECNU,华东师范大学,撤回的课程,,,,https://courses.example.org/gb/3\n").getBytes(UTF_8);
    assertEquals(1, Upload.report(file, null).getInt("created"));
    String id =
        WebAddress.of("https://courses.example.org/gb/3").orElseThrow().resource().toString();
    given()
        .auth()
        .oauth2(Tokens.publisher("ecnu"))
        .post("/api/v1/resources/" + id + "/withdraw")
        .then()
        .statusCode(200);
    JsonPath again = Upload.report(file, null);
    assertEquals(1, again.getInt("rejected"));
    assertEquals("NOT_PUBLISHED_HERE", again.getString("problems[0].code"));
  }

  @Test
  void anUnknownMappingIsSaid() {
    var answer = Upload.post((HEADER + ROW).getBytes(UTF_8), "nowhere").then().statusCode(422);
    assertEquals("UNKNOWN_MAPPING", answer.extract().jsonPath().getString("code"));
  }

  @Test
  void aFormThatIsNoneIsSaid() {
    given()
        .auth()
        .oauth2(Tokens.publisher("ecnu"))
        .header("Content-Type", "multipart/form-data; boundary=b")
        .body("--b\r\n--b--\r\n".getBytes(UTF_8))
        .post("/api/v1/imports")
        .then()
        .statusCode(400)
        .body("code", equalTo("UNREADABLE_BODY"));
  }

  @Test
  void aFileThatIsTooLargeIsRefusedByItsLengthWithTheLimitAndWhatToDo() throws IOException {
    assertRefused(
        announced("/api/v1/imports", 1L << 30),
        "FILE_TOO_LARGE",
        "The file is larger than 256 MiB.",
        "Split it and import the parts one after the other.");
    assertRefused(
        announced("/api/v1/resources", 3 << 20),
        "BODY_TOO_LARGE",
        "The request is larger than 2 MiB.",
        "Send less, or send it in parts.");
  }

  @Test
  void whoMayNotImportIsToldSo() {
    given()
        .auth()
        .oauth2(Tokens.teacher("ecnu"))
        .multiPart("format", "csv")
        .multiPart("file", "a.csv", ROW.getBytes(UTF_8))
        .post("/api/v1/imports")
        .then()
        .statusCode(403);
    given().multiPart("format", "csv").post("/api/v1/imports").then().statusCode(401);
  }

  @Test
  void theImportOfAnotherPersonIsNotThere() {
    String location =
        Upload.post((HEADER + ROW.replace("gb/1", "gb/2")).getBytes(UTF_8), null)
            .getHeader("Location");
    given().auth().oauth2(Tokens.publisher("ecnu")).get(location).then().statusCode(404);
    Upload.finished(location);
  }

  private static void assertRefused(String answer, String code, String title, String detail) {
    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
    for (String part : List.of(code, title, detail)) {
      assertTrue(answer.contains("\"" + part + "\""), answer);
    }
  }

  /** The whole answer to a call of which only the length is sent. */
  private static String announced(String path, long length) throws IOException {
    try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
      String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nAccept-Language: zh;q=0.1, en\r\n";
      String rest = "Content-Length: " + length + "\r\n\r\n";
      socket.getOutputStream().write((head + rest).getBytes(US_ASCII));
      // The rest of the body may still come, so the connection stays: its answer ends with a brace.
      StringBuilder answer = new StringBuilder();
      for (int read = 0; read != '}' && read >= 0; ) {
        read = socket.getInputStream().read();
        answer.append((char) read);
      }
      return answer.toString();
    }
  }

  private static void keepMapping(String name) {
    String mapping =
        """
        {"delimiter": ";", "encoding": "UTF-8", "placeholders": ["?"],
         "columns": {"url": "link", "titleEn": "name", "institutionEn": "school",
                     "minutes": "minutes", "licence": "licence", "subject": "field"},
         "subjects": {"maths": "MATHEMATICS"},
         "defaults": {"kind": "LAB", "subject": "UNCLASSIFIED", "languages": ["en"]}}
        """;
    given()
        .auth()
        .oauth2(Tokens.operator())
        .contentType(ContentType.JSON)
        .body(mapping)
        .put("/api/v1/imports/mappings/" + name)
        .then()
        .statusCode(204);
  }

  private static io.restassured.response.Response mapping(String name) {
    return given().auth().oauth2(Tokens.operator()).get("/api/v1/imports/mappings/" + name);
  }
}
