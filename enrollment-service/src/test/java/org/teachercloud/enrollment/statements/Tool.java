package org.teachercloud.enrollment.statements;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.enrollment.Person;

/** A tool with a key of its own. */
record Tool(String id, String secret, String version) {

  static final String SECOND = "2.0.0";
  static final String FIRST = "1.0.3";

  /** A tool of an institution that nobody else uses, which may do everything. */
  static Tool alone() {
    return of("inst-" + UUID.randomUUID(), null, SECOND, "ALL");
  }

  static Tool of(String institution, String tool, String version, String... scopes) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("name", "a test");
    wanted.put("scopes", List.of(scopes));
    wanted.put("version", version);
    if (tool != null) {
      wanted.put("tool", tool);
    }
    JsonPath made =
        admin(institution)
            .asks()
            .body(wanted)
            .post("/api/v1/xapi-keys")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    return new Tool(made.getString("key.id"), made.getString("secret"), version);
  }

  static Person admin(String institution) {
    return new Person(UUID.randomUUID(), Set.of("institution-admin"), List.of(institution));
  }

  /** The same key, in another version. */
  Tool speaking(String other) {
    return new Tool(id, secret, other);
  }

  RequestSpecification asks() {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("multipart/mixed", ContentType.TEXT)))
        .auth()
        .preemptive()
        .basic(id, secret)
        .header("X-Experience-API-Version", version)
        .header("Accept-Language", "en")
        .contentType("application/json");
  }

  /** The same, for addresses that are encoded already. */
  RequestSpecification plainly() {
    return asks().urlEncodingEnabled(false);
  }

  Response tells(Object statements) {
    return asks().body(statements).post("/xapi/statements");
  }

  Response finds(String... query) {
    RequestSpecification ask = asks();
    for (int i = 0; i < query.length; i += 2) {
      ask.queryParam(query[i], query[i + 1]);
    }
    return ask.get("/xapi/statements");
  }

  /** The ids that a query finds, in their order. */
  List<String> ids(String... query) {
    return finds(query).then().statusCode(200).extract().jsonPath().getList("statements.id");
  }

  static Map<String, Object> statement(String mailbox, String verb, String activity) {
    Map<String, Object> statement = new HashMap<>();
    statement.put("id", UUID.randomUUID().toString());
    statement.put("actor", agent(mailbox));
    statement.put("verb", Map.of("id", "http://adlnet.gov/expapi/verbs/" + verb));
    statement.put("object", Map.of("id", activity));
    return statement;
  }

  static Map<String, Object> about(String mailbox, String verb, Object target) {
    Map<String, Object> statement = statement(mailbox, verb, "http://example.com/none");
    statement.put("object", Map.of("objectType", "StatementRef", "id", target));
    return statement;
  }

  static Map<String, Object> agent(String mailbox) {
    return Map.of("mbox", "mailto:" + mailbox);
  }

  static String agentJson(String mailbox) {
    return "{\"mbox\":\"mailto:" + mailbox + "\"}";
  }
}
