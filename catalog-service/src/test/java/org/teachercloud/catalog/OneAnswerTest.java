package org.teachercloud.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One key, one effect, one answer: the promise of {@code delivery.Once}, on kept searches. */
@QuarkusTest
class OneAnswerTest {

  private final String person = Tokens.as("teacher", "ecnu");

  @Test
  void theFirstAnswerIsTheAnswerToEveryRepetition() {
    String key = UUID.randomUUID().toString();
    String word = "once-" + UUID.randomUUID();
    String first = keep(word, key).statusCode(201).extract().asString();
    String second = keep(word, key).statusCode(201).extract().asString();
    assertEquals(first, second);
    keep(word, null).statusCode(200);
  }

  @Test
  void theSameKeyForAnotherRequestIsRefused() {
    String key = UUID.randomUUID().toString();
    keep("once-" + UUID.randomUUID(), key).statusCode(201);
    keep("once-" + UUID.randomUUID(), key)
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
  }

  @Test
  void aRefusalKeepsNoKey() {
    String key = UUID.randomUUID().toString();
    keep(" ", key).statusCode(400);
    keep("once-" + UUID.randomUUID(), key).statusCode(201);
  }

  @Test
  void repetitionsAtTheSameTimeHaveOneEffect() {
    String key = UUID.randomUUID().toString();
    String word = "once-" + UUID.randomUUID();
    long answers =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> keep(word, key).statusCode(201).extract().asString())
            .distinct()
            .count();
    assertEquals(1, answers);
  }

  private ValidatableResponse keep(String words, String key) {
    var request =
        given()
            .auth()
            .oauth2(person)
            .contentType("application/json")
            .body("{\"q\": \"" + words + "\"}");
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.post("/api/v1/searches").then();
  }
}
