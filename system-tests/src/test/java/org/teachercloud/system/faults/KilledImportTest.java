package org.teachercloud.system.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Learner;
import org.teachercloud.system.running.RunningCloud;

class KilledImportTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();

  /** So many that their import lasts for seconds. */
  private static final int ROWS = 20_000;

  @AfterEach
  void bringBack() {
    CLOUD.command("up");
  }

  @Test
  void anImportWhoseServiceIsKilledHalfWayIsFinishedAfterItsRestart() {
    Learner operator = Learner.signedIn(CLOUD, "operator");
    String begun = begin(operator);
    Awaitility.await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofMinutes(1))
        .until(() -> report(operator, begun).getInt("read") > 0);
    int read = report(operator, begun).getInt("read");
    CLOUD.kill("catalog");
    Instant killed = Instant.now();
    assertTrue(read > 0 && read < ROWS, "killed half-way, after " + read + " of " + ROWS);

    CLOUD.command("up");

    JsonPath first = finished(operator, begun);
    assertEquals("DONE", first.getString("state"));
    assertTrue(
        Instant.parse(first.getString("finishedAt")).isAfter(killed),
        "it was not finished when it was killed");
    assertEquals(ROWS, first.getInt("read"));
    assertEquals(
        ROWS, first.getInt("created") + first.getInt("updated") + first.getInt("unchanged"));
    assertEquals(0, first.getInt("rejected"));
    JsonPath again = finished(operator, begin(operator));
    assertEquals(
        ROWS, again.getInt("unchanged"), "nothing was left out and nothing is there twice");
  }

  private static String begin(Learner operator) {
    return operator
        .calls()
        .multiPart("format", "csv")
        .multiPart("file", "killed.csv", file().getBytes(UTF_8), "text/csv")
        .post("/api/v1/imports")
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  private static JsonPath finished(Learner operator, String location) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !report(operator, location).getString("state").matches("WAITING|RUNNING"));
    return report(operator, location);
  }

  private static JsonPath report(Learner operator, String location) {
    return operator.calls().get(location).then().statusCode(200).extract().jsonPath();
  }

  private static String file() {
    return IntStream.rangeClosed(1, ROWS)
        .mapToObj(
            n ->
                "%d,DARK,断电大学,断电中的课程 %d,,,,https://killed.example.org/course/%d".formatted(n, n, n))
        .collect(Collectors.joining("\n", "序号,学校缩写,学校名称,课程名称,学生人数,评分人数,课程评分,课程URL\n", "\n"));
  }
}
