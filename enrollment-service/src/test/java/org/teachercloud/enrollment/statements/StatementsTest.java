package org.teachercloud.enrollment.statements;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.teachercloud.enrollment.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StatementsTest {

  private static final String UNIT = "http://example.com/unit/1";

  @Test
  void whatIsToldAgainIsStoredOnceAndWhatIsToldDifferentlyIsRefused() {
    Tool tool = Tool.alone();
    Map<String, Object> statement = Tool.statement("a@example.com", "completed", UNIT);
    tool.tells(statement).then().statusCode(200);

    tool.tells(statement).then().statusCode(200);

    Map<String, Object> other = new HashMap<>(statement);
    other.put("object", Map.of("id", "http://example.com/unit/2"));
    Map<String, Object> fresh = Tool.statement("a@example.com", "completed", UNIT);
    tool.tells(List.of(fresh, other))
        .then()
        .statusCode(409)
        .body("code", equalTo("STATEMENT_DIFFERS"));
    assertEquals(List.of(statement.get("id")), tool.ids());
    tool.asks()
        .body(statement)
        .put("/xapi/statements?statementId=" + statement.get("id"))
        .then()
        .statusCode(204);
    tool.asks()
        .body(other)
        .put("/xapi/statements?statementId=" + statement.get("id"))
        .then()
        .statusCode(409);
  }

  @Test
  void aBatchIsStoredWholeOrNotAtAll() {
    Tool tool = Tool.alone();
    Map<String, Object> wrong = Tool.statement("a@example.com", "completed", "no iri");

    tool.tells(List.of(Tool.statement("a@example.com", "completed", UNIT), wrong))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("[1].object.id"))
        .body("errors[0].code", equalTo("NOT_AN_IRI"));

    assertEquals(List.of(), tool.ids());
  }

  @Test
  void batchesThatRaceForTheSameIdsStoreEachOnce() throws Exception {
    Tool tool = Tool.alone();
    List<Map<String, Object>> statements = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      statements.add(Tool.statement("a" + i + "@example.com", "completed", UNIT));
    }
    List<Callable<Integer>> tellings = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      List<Map<String, Object>> shuffled = new ArrayList<>(statements);
      Collections.shuffle(shuffled, new java.util.Random(i));
      tellings.add(() -> tool.tells(shuffled).statusCode());
    }

    List<Integer> statuses;
    try (var threads = Executors.newFixedThreadPool(6)) {
      statuses = threads.invokeAll(tellings).stream().map(Future::resultNow).toList();
    }

    assertEquals(Collections.nCopies(6, 200), statuses);
    assertEquals(20, tool.ids().size());
  }

  @Test
  void attachmentsComeBackAsTheyWent() throws Exception {
    Tool tool = Tool.alone();
    String content = "line one\r\n\r\n--not a boundary\r\n";
    String sha2 =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(content.getBytes(StandardCharsets.UTF_8)));
    Map<String, Object> statement = Tool.statement("a@example.com", "completed", UNIT);
    statement.put(
        "attachments",
        List.of(
            Map.of(
                "usageType",
                "http://example.com/usage",
                "display",
                Map.of("en", "A note"),
                "contentType",
                "text/plain",
                "length",
                content.length(),
                "sha2",
                sha2)));
    String json = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(statement);
    String body =
        "--b\r\nContent-Type: application/json\r\n\r\n%s\r\n--b\r\nContent-Type: text/plain\r\n"
                .formatted(json)
            + "Content-Transfer-Encoding: binary\r\nX-Experience-API-Hash: %s\r\n\r\n%s\r\n--b--\r\n"
                .formatted(sha2, content);

    tool.tells(statement).then().statusCode(400);
    tool.asks()
        .contentType("multipart/mixed; boundary=b")
        .body(body.replace("line one", "line two"))
        .post("/xapi/statements")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("NOT_A_HASH"));
    tool.asks()
        .contentType("multipart/mixed; boundary=b")
        .body(body)
        .post("/xapi/statements")
        .then()
        .statusCode(200);

    tool.finds("statementId", (String) statement.get("id"), "attachments", "true")
        .then()
        .statusCode(200)
        .contentType(containsString("multipart/mixed"))
        .body(containsString("X-Experience-API-Hash: " + sha2 + "\r\n\r\n" + content + "\r\n--"));
  }

  @Test
  void eachFormatSaysWhatItShould() {
    Tool tool = Tool.alone();
    Map<String, Object> one = Tool.statement("a@example.com", "completed", UNIT);
    one.put(
        "object",
        Map.of("id", UNIT, "definition", Map.of("name", Map.of("en", "A unit", "zh", "单元"))));
    Map<String, Object> two = Tool.statement("a@example.com", "completed", UNIT);
    tool.tells(List.of(one, two)).then().statusCode(200);
    String id = (String) two.get("id");

    tool.finds("statementId", id).then().body("object.size()", equalTo(1));
    tool.finds("statementId", (String) one.get("id"), "format", "ids")
        .then()
        .body("object.size()", equalTo(1));
    tool.finds("statementId", id, "format", "canonical")
        .then()
        .body("object.definition.name.en", equalTo("A unit"))
        .body("object.definition.name.size()", equalTo(1));
    tool.asks()
        .get("/xapi/activities?activityId=" + UNIT)
        .then()
        .body("definition.name.size()", equalTo(2));
  }

  @Test
  void theVersionIsChosenByTheHeaderAndTheAlternateSyntaxIsOfTheFirstOnly() {
    Tool second = Tool.alone();
    Tool first = second.speaking(Tool.FIRST);
    second.finds().then().header("X-Experience-API-Version", equalTo("2.0.0"));
    first
        .finds()
        .then()
        .header("X-Experience-API-Version", equalTo("1.0.3"))
        .header("X-Experience-API-Consistent-Through", notNullValue());
    second.speaking("3.0").finds().then().statusCode(400);

    first
        .asks()
        .contentType("application/x-www-form-urlencoded")
        .body("limit=1")
        .post("/xapi/statements?method=GET")
        .then()
        .statusCode(200)
        .body("more", equalTo(""));
    second
        .asks()
        .contentType("application/x-www-form-urlencoded")
        .body("limit=1")
        .post("/xapi/statements?method=GET")
        .then()
        .statusCode(400);
  }
}
