package org.teachercloud.enrollment.statements;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KeysTest {

  private static final String UNIT = "http://example.com/unit/1";

  @Inject AgroalDataSource dataSource;

  @Test
  void noSpaceSeesAnother() {
    String institution = "inst-" + UUID.randomUUID();
    Tool one = Tool.of(institution, "one", Tool.SECOND, "ALL");
    Tool two = Tool.of(institution, "two", Tool.SECOND, "ALL");
    Tool whole = Tool.of(institution, null, Tool.SECOND, "ALL");
    Map<String, Object> statement = Tool.statement("a@example.com", "completed", UNIT);
    one.tells(statement).then().statusCode(200);
    String state =
        "/xapi/activities/state?stateId=s&activityId="
            + UNIT
            + "&agent=%7B%22mbox%22:%22mailto:a@example.com%22%7D";
    one.plainly().body("{}").put(state).then().statusCode(204);

    for (Tool other : List.of(two, whole, Tool.alone())) {
      assertEquals(List.of(), other.ids());
      assertEquals(List.of(), other.ids("agent", Tool.agentJson("a@example.com")));
      other.finds("statementId", (String) statement.get("id")).then().statusCode(404);
      other.plainly().get(state).then().statusCode(404);
    }

    Map<String, Object> same = Tool.statement("b@example.com", "completed", UNIT);
    same.put("id", statement.get("id"));
    two.tells(same).then().statusCode(200);
    assertEquals(List.of(statement.get("id")), one.ids());
  }

  @Test
  void aRevokedKeyOpensNothingAndItsStatementsStay() {
    String institution = "inst-" + UUID.randomUUID();
    Tool tool = Tool.of(institution, null, Tool.SECOND, "ALL");
    tool.tells(Tool.statement("a@example.com", "completed", UNIT)).then().statusCode(200);
    Person admin = Tool.admin(institution);
    String key = "/api/v1/xapi-keys/" + tool.id();
    Tool.admin("elsewhere").asks().delete(key).then().statusCode(404);
    tool.finds().then().statusCode(200);

    admin.asks().delete(key).then().statusCode(204);

    tool.finds().then().statusCode(401).header("WWW-Authenticate", notNullValue());
    admin.asks().delete(key).then().statusCode(204);
    admin.asks().get("/api/v1/xapi-keys").then().body("items[0].revokedAt", notNullValue());
    assertEquals(1, Tool.of(institution, null, Tool.SECOND, "ALL").ids().size());
  }

  @Test
  void theSecretIsShownOnceAndKeptAsADigest() throws Exception {
    String institution = "inst-" + UUID.randomUUID();
    Tool tool = Tool.of(institution, null, Tool.SECOND, "STATE");

    String list = Tool.admin(institution).asks().get("/api/v1/xapi-keys").asString();

    assertFalse(list.contains(tool.secret()));
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement("SELECT k::text FROM xapi_key k WHERE id = ?")) {
      select.setObject(1, UUID.fromString(tool.id()));
      var row = select.executeQuery();
      row.next();
      assertFalse(row.getString(1).contains(tool.secret()));
    }
    new Tool(tool.id(), tool.secret() + "x", Tool.SECOND).finds().then().statusCode(401);
    new Tool(UUID.randomUUID().toString(), tool.secret(), Tool.SECOND)
        .finds()
        .then()
        .statusCode(401);
  }

  @Test
  void aKeyDoesWhatItsScopesSayAndNoMore() {
    String institution = "inst-" + UUID.randomUUID();
    Tool writer = Tool.of(institution, null, Tool.SECOND, "STATEMENTS_WRITE");
    Tool own = Tool.of(institution, null, Tool.SECOND, "STATEMENTS_WRITE", "STATEMENTS_READ_MINE");
    Tool reader = Tool.of(institution, null, Tool.SECOND, "ALL_READ");
    Map<String, Object> statement = Tool.statement("a@example.com", "completed", UNIT);
    writer.tells(statement).then().statusCode(200);
    String profile = "/xapi/activities/profile?profileId=p&activityId=" + UNIT;

    writer.finds().then().statusCode(403);
    reader.tells(statement).then().statusCode(403);
    reader.asks().body("{}").put(profile).then().statusCode(403);
    writer.asks().get(profile).then().statusCode(403);
    assertEquals(List.of(statement.get("id")), reader.ids());
    assertEquals(List.of(), own.ids());
    own.finds("statementId", (String) statement.get("id")).then().statusCode(404);
  }

  @Test
  void onlyAnAdminMakesKeysAndForHerInstitutionsOnly() {
    Map<String, Object> wanted =
        Map.of("name", "a key", "scopes", List.of("ALL"), "institution", "ecnu");
    Person.teacherOf("ecnu").asks().body(wanted).post("/api/v1/xapi-keys").then().statusCode(403);
    Tool.admin("bnu").asks().body(wanted).post("/api/v1/xapi-keys").then().statusCode(403);
    Tool.admin("bnu")
        .asks()
        .body(Map.of("name", "", "scopes", List.of()))
        .post("/api/v1/xapi-keys")
        .then()
        .statusCode(400);
    Tool tool = Tool.of("bnu", null, Tool.SECOND, "ALL");
    Tool.admin("ecnu")
        .asks()
        .get("/api/v1/xapi-keys?size=50")
        .then()
        .body("items.id", not(hasItem(tool.id())));
  }

  @Test
  void aTeacherSpeaksForHerselfOnlyAndAVisitorNotAtAll() {
    String institution = "inst-" + UUID.randomUUID();
    Person teacher = Person.teacherOf(institution);
    Map<String, Object> hers = Tool.statement("a@example.com", "completed", UNIT);
    hers.put(
        "actor",
        Map.of(
            "account",
            Map.of("homePage", "http://127.0.0.1:8080", "name", teacher.id().toString())));
    teacher
        .asks()
        .header("X-Experience-API-Version", "2.0.0")
        .body(hers)
        .post("/xapi/statements")
        .then()
        .statusCode(200);
    teacher
        .asks()
        .header("X-Experience-API-Version", "2.0.0")
        .body(Tool.statement("b@example.com", "completed", UNIT))
        .post("/xapi/statements")
        .then()
        .statusCode(403);
    teacher
        .asks()
        .header("X-Experience-API-Version", "2.0.0")
        .get("/xapi/activities?activityId=" + UNIT)
        .then()
        .statusCode(403);
    teacher
        .asks()
        .header("X-Experience-API-Version", "2.0.0")
        .get("/xapi/statements")
        .then()
        .body("statements.id", equalTo(List.of(hers.get("id"))));
    Person.teacherOf(institution)
        .asks()
        .header("X-Experience-API-Version", "2.0.0")
        .get("/xapi/statements")
        .then()
        .body("statements.size()", equalTo(0));
    given().get("/xapi/statements").then().statusCode(401);
    given().get("/xapi/about").then().statusCode(200).body("version", hasItem("2.0.0"));
    Tool.admin(institution)
        .asks()
        .header("X-Experience-API-Version", "1.0.3")
        .get("/xapi/statements")
        .then()
        .body("statements[0].id", equalTo(hers.get("id")))
        .body("statements[0].voided", nullValue());
  }
}
