package org.teachercloud.system.faults;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Newcomer;
import org.teachercloud.system.running.RunningCloud;

class LeavingWhileDownTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();

  @AfterEach
  void bringBack() {
    CLOUD.command("up");
  }

  @ParameterizedTest
  @ValueSource(strings = {"enrollment", "recommendation"})
  void anErasureIsFinishedAfterAServiceThatWasDownIsBackAndNotBefore(String down) {
    String word = "leaver" + UUID.randomUUID().toString().replace("-", "").substring(16);
    Newcomer her = Newcomer.registers(word, Viewer.desk());
    String asked = her.does("POST", "/api/v1/erasures", "{\"name\": \"" + her.name() + "\"}");
    kill(down);
    String erasure = asked.replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");

    within(
        Duration.ofSeconds(60),
        () -> given().get(receipt("catalog", erasure)).then().statusCode(200));
    given()
        .get(CLOUD.url() + "/api/v1/erasures/" + erasure)
        .then()
        .body("state", equalTo("ERASING"));

    CLOUD.command("up");

    within(
        Duration.ofMinutes(2),
        () ->
            given()
                .get(CLOUD.url() + "/api/v1/erasures/" + erasure)
                .then()
                .statusCode(200)
                .body("state", equalTo("FINISHED")));
    given().get(receipt(down, erasure)).then().statusCode(200);
    her.page().context().close();
  }

  private static void within(Duration patience, ThrowingRunnable promise) {
    Awaitility.await().atMost(patience).ignoreExceptions().untilAsserted(promise);
  }

  private static String receipt(String service, String erasure) {
    return CLOUD.url() + "/api/v1/receipts/" + service + "/" + erasure;
  }

  private static void kill(String part) {
    ProcessHandle process = CLOUD.process(part);
    process.destroyForcibly();
    process.onExit().join();
  }
}
