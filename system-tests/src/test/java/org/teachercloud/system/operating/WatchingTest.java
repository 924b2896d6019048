package org.teachercloud.system.operating;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.system.running.Learner;
import org.teachercloud.system.running.RunningCloud;

class WatchingTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"catalog", "enrollment", "recommendation", "insight", "gateway"})
  void everyServiceTellsItsHealthAndItsMetricsForPrometheus(String part) {
    String inside = "http://127.0.0.1:" + CLOUD.port(part);

    given().get(inside + "/q/health").then().statusCode(200).body("status", equalTo("UP"));
    given()
        .accept("text/plain")
        .get(inside + "/q/metrics")
        .then()
        .statusCode(200)
        .contentType(containsString("text/plain"))
        .body(containsString("# TYPE jvm_memory_used_bytes gauge"))
        .body(
            containsString(part.equals("gateway") ? "process_cpu_usage" : "delivery_outbox_size"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog", "enrollment", "recommendation", "insight", "gateway"})
  void everyLineOfALogIsAnObjectThatNamesItsLevelAndMoment(String part) throws IOException {
    List<String> lines = Files.readAllLines(CLOUD.home().resolve("logs/" + part + ".log"));

    assertFalse(lines.isEmpty());
    for (String line : lines) {
      assertEquals(true, structured(line), () -> part + " says: " + line);
    }
  }

  @Test
  void logsHoldNothingOfAPersonWhateverWentWrong() throws IOException {
    Learner teacher = Learner.signedIn(CLOUD, "bench63");
    String name = teacher.calls().get("/api/v1/me").path("name");
    String word = "canary" + UUID.randomUUID().toString().replace("-", "");
    whatCanGoWrong(teacher, word);

    for (String told : List.of(word, teacher.token(), signature(teacher.token()), name)) {
      assertEquals(List.of(), logsWith(told), "logs with " + told);
    }
  }

  /** Her words where they are refused, where they break something, and where they are kept. */
  private static void whatCanGoWrong(Learner teacher, String word) {
    Map<String, String> broken = Map.of("word", word);
    for (String path : List.of("/api/v1/enrollments", "/api/v1/progress", "/api/v1/paths")) {
      teacher.calls().contentType(ContentType.JSON).body(broken).post(path);
      teacher.calls().contentType(ContentType.JSON).body("{\"" + word).post(path);
    }
    teacher.calls().queryParam("q", word).get("/api/v1/resources");
    teacher.calls().queryParam("cursor", word).get("/api/v1/resources");
    teacher.calls().get("/api/v1/resources/" + word);
    teacher
        .calls()
        .header("If-Match", word)
        .contentType(ContentType.JSON)
        .body(broken)
        .patch("/api/v1/me/profile");
    teacher
        .calls()
        .header("Idempotency-Key", word)
        .contentType(ContentType.JSON)
        .body(Map.of("resourceId", UUID.randomUUID()))
        .post("/api/v1/enrollments");
    given().baseUri(CLOUD.url()).auth().oauth2(word).get("/api/v1/me");
    teacher
        .calls()
        .contentType(ContentType.JSON)
        .body(Map.of("text", word + '\u0000', "name", word))
        .post("/api/v1/searches");
  }

  private static List<String> logsWith(String told) throws IOException {
    try (Stream<Path> logs = Files.list(CLOUD.home().resolve("logs"))) {
      return logs.filter(log -> holds(log, told)).map(log -> log.getFileName().toString()).toList();
    }
  }

  private static boolean holds(Path log, String told) {
    try {
      return Files.readString(log, StandardCharsets.ISO_8859_1)
          .contains(new String(told.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static boolean structured(String line) {
    try {
      var said = JSON.readTree(line);
      return said.hasNonNull("level") && said.hasNonNull("timestamp") && said.has("message");
    } catch (JsonProcessingException plain) {
      return false;
    }
  }

  private static String signature(String token) {
    return token.substring(token.lastIndexOf('.') + 1);
  }
}
