package org.teachercloud.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.teachercloud.system.security.specimens.Door;
import org.teachercloud.system.security.specimens.Specimens;
import org.teachercloud.system.security.specimens.Wish;

/**
 * Whatever is asked for with a POST is had once per {@code Idempotency-Key}: the same request again
 * has the same answer, another request with the same key is refused. Exceptions have a reason why a
 * repetition does no harm.
 */
class SameKeyTest {

  /** Operations that take no key, or answer a repetition otherwise, and why. */
  private static final Path EXCEPTIONS = Path.of("src/test/resources/without-key.csv");

  private final Door door = Door.open();
  private final Specimens specimens = new Specimens(door);

  @Test
  void everyPostTakesAKeyOrSaysWhyNot() {
    Map<String, String> exceptions = Exceptions.read(EXCEPTIONS);
    assertEquals(
        List.of(),
        posts()
            .filter(operation -> !exceptions.containsKey(operation.toString()))
            .filter(operation -> !operation.parameters().contains("Idempotency-Key"))
            .toList());
    assertEquals(
        List.of(), Exceptions.withoutNeed(exceptions, posts()), "Exceptions for what is no POST");
  }

  @TestFactory
  Stream<DynamicTest> theFirstAnswerIsTheAnswerToEveryRepetition() {
    Map<String, String> exceptions = Exceptions.read(EXCEPTIONS);
    return posts()
        .filter(operation -> !exceptions.containsKey(operation.toString()))
        .map(
            operation ->
                DynamicTest.dynamicTest(operation.toString(), () -> assertOnce(operation)));
  }

  private void assertOnce(Operation operation) {
    Permissions.Let let = Permissions.let(operation).orElseThrow();
    String account = let.account();
    String key = UUID.randomUUID().toString();
    String address = specimens.address(operation.path(), let.whose(), account);
    Wish wish = Requests.of(operation, address, specimens.words()).with("Idempotency-Key", key);
    String token = door.token(account);
    Door.Answer first = door.send(token, wish);
    assertEquals(2, first.statusCode() / 100, first.body());
    Door.Answer again = door.send(token, wish);
    assertEquals(first.statusCode(), again.statusCode(), again.body());
    assertEquals(first.headers().firstValue("Location"), again.headers().firstValue("Location"));
    assertEquals(first.json(), again.json());
    if (Requests.hasAnother(operation)) {
      Wish other =
          Requests.another(operation, address, specimens.words()).with("Idempotency-Key", key);
      Door.Answer refused = door.send(token, other);
      assertEquals(422, refused.statusCode(), refused.body());
      assertEquals("IDEMPOTENCY_KEY_REUSED", refused.json().path("code").asText());
    } else {
      assertTrue(wish.body() == null, "Another request is needed in requests.json");
    }
  }

  private static Stream<Operation> posts() {
    return Operation.all().stream().filter(operation -> operation.method().equals("POST"));
  }
}
