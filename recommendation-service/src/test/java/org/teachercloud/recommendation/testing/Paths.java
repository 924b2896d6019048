package org.teachercloud.recommendation.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Asks for paths over HTTP, as a client would. */
public final class Paths {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Paths() {}

  /** Begins a path; waits until the goal has come through to memory. */
  public static JsonPath begin(String token, String goal, int weeklyMinutes) {
    String body = "{\"goal\": %s, \"weeklyMinutes\": %d}".formatted(goal, weeklyMinutes);
    return await()
        .atMost(PATIENCE)
        .until(() -> post(token, "/api/v1/paths", body), answer -> answer.statusCode() == 201)
        .jsonPath();
  }

  public static String toResource(UUID resource) {
    return "{\"kind\": \"RESOURCE\", \"resource\": \"%s\"}".formatted(resource);
  }

  public static String toSubjects(String... subjects) {
    return "{\"kind\": \"SUBJECTS\", \"subjects\": [\"%s\"]}"
        .formatted(String.join("\", \"", subjects));
  }

  public static String toAward(UUID award) {
    return "{\"kind\": \"AWARD\", \"award\": \"%s\"}".formatted(award);
  }

  /** The words of a step's reasons. */
  public static List<String> words(JsonPath path, UUID resource) {
    int at = path.getList("steps.resource.id", UUID.class).indexOf(resource);
    return at < 0 ? List.of() : path.getList("steps[" + at + "].reasons.text");
  }

  public static Response post(String token, String path, String body) {
    return given()
        .auth()
        .oauth2(token)
        .header("Accept-Language", "en")
        .contentType(ContentType.JSON)
        .body(body)
        .post(path);
  }

  /** Decides on a step; the path after it. */
  public static JsonPath decide(String token, UUID resource, String choice) {
    return post(
            token,
            "/api/v1/paths/current/steps/" + resource,
            "{\"choice\": \"%s\"}".formatted(choice))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static JsonPath current(String token) {
    return given()
        .auth()
        .oauth2(token)
        .header("Accept-Language", "en")
        .get("/api/v1/paths/current")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static JsonPath currentWhen(String token, Predicate<JsonPath> right) {
    return await().atMost(PATIENCE).until(() -> current(token), right);
  }

  /** The steps of a state, or of several; all of them where none is named. */
  public static List<UUID> steps(JsonPath path, String... states) {
    List<UUID> ids = path.getList("steps.resource.id", UUID.class);
    List<String> all = path.getList("steps.state");
    return java.util.stream.IntStream.range(0, ids.size())
        .filter(at -> states.length == 0 || List.of(states).contains(all.get(at)))
        .mapToObj(ids::get)
        .toList();
  }

  public static List<UUID> ahead(JsonPath path) {
    return steps(path, "LOCKED", "AVAILABLE", "IN_PROGRESS");
  }

  /** The state of a step, null where it is none. */
  public static String state(JsonPath path, UUID resource) {
    int at = path.getList("steps.resource.id", UUID.class).indexOf(resource);
    return at < 0 ? null : path.getString("steps[" + at + "].state");
  }

  /** The codes of a step's reasons. */
  public static List<String> reasons(JsonPath path, UUID resource) {
    int at = path.getList("steps.resource.id", UUID.class).indexOf(resource);
    return at < 0 ? List.of() : path.getList("steps[" + at + "].reasons.code");
  }

  /** The changes of a resource, as {@code KIND.WHY}. */
  public static List<String> changes(JsonPath path, UUID resource) {
    List<Map<String, Object>> changes = path.getList("changes");
    return changes.stream()
        .filter(change -> change.get("resource").equals(resource.toString()))
        .map(change -> change.get("kind") + "." + change.get("why"))
        .toList();
  }

  /** What is told of how far a standard is covered. */
  public static Map<String, Object> covered(JsonPath path, UUID standard) {
    return path.getMap("coverage.find { it.standard == '" + standard + "' }");
  }

  /** Judgement, right tries and tries of a standard; empty where she has none. */
  public static List<Object> tried(JsonPath path, UUID standard) {
    Object tried = covered(path, standard).get("tried");
    return tried instanceof Map<?, ?> of
        ? List.of(of.get("judgement"), of.get("right"), of.get("tries"))
        : List.of();
  }
}
