package org.teachercloud.recommendation.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Asks over HTTP, as a client would, and waits for what comes through the broker or other replicas.
 */
public final class Answers {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Answers() {}

  public static JsonPath ask(String token, int size) {
    return given()
        .auth()
        .oauth2(token)
        .header("Accept-Language", "en")
        .get("/api/v1/recommendations?size=" + size)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static JsonPath askUntil(String token, Predicate<JsonPath> right) {
    return askUntil(token, 50, right);
  }

  public static JsonPath askUntil(String token, int size, Predicate<JsonPath> right) {
    return await().atMost(PATIENCE).until(() -> ask(token, size), right);
  }

  public static List<UUID> ids(JsonPath answer) {
    return answer.getList("items.resource.id", UUID.class);
  }

  /** The reasons of a resource by code; empty where it is not in the answer. */
  public static List<Map<String, Object>> reasons(JsonPath answer, UUID resource) {
    int at = ids(answer).indexOf(resource);
    return at < 0 ? List.of() : answer.getList("items[" + at + "].reasons");
  }

  public static List<Object> codes(JsonPath answer, UUID resource) {
    return reasons(answer, resource).stream().map(reason -> reason.get("code")).toList();
  }
}
