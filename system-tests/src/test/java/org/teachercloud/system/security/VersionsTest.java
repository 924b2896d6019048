package org.teachercloud.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.teachercloud.system.security.specimens.Door;
import org.teachercloud.system.security.specimens.Specimens;
import org.teachercloud.system.security.specimens.Wish;

/**
 * Every read carries an {@code ETag}, and who has it already is told so; every update says which
 * version it changes. Exceptions have a reason.
 */
class VersionsTest {

  /** Reads without a tag, and why. */
  private static final Path EXCEPTIONS = Path.of("src/test/resources/without-etag.csv");

  private static final int ATTEMPTS = 5;

  private final Door door = Door.open();
  private final Specimens specimens = new Specimens(door);

  @Test
  void everyReadIsDescribedWithItsTagOrSaysWhyNot() {
    Map<String, String> exceptions = Exceptions.read(EXCEPTIONS);
    Predicate<Operation> tagged =
        one ->
            one.answersWith("ETag", "200")
                && one.answers("304")
                && one.parameters().contains("If-None-Match");
    assertEquals(
        List.of(),
        reads()
            .filter(one -> !exceptions.containsKey(one.toString()))
            .filter(tagged.negate())
            .toList());
    assertEquals(
        List.of(),
        reads().filter(one -> exceptions.containsKey(one.toString())).filter(tagged).toList(),
        "Exceptions that are none");
    assertEquals(List.of(), Exceptions.withoutNeed(exceptions, reads()));
  }

  @Test
  void everyUpdateIsDescribedWithTheVersionThatItNeeds() {
    assertEquals(
        List.of(),
        updates()
            .filter(
                one ->
                    !one.parameters().contains("If-Match")
                        || !one.answers("412")
                        || !one.answers("428"))
            .toList());
  }

  @TestFactory
  Stream<DynamicTest> whoHasTheAnswerAlreadyIsToldSo() {
    Map<String, String> exceptions = Exceptions.read(EXCEPTIONS);
    return reads()
        .filter(operation -> !exceptions.containsKey(operation.toString()))
        .filter(operation -> Permissions.let(operation).isPresent())
        .map(one -> DynamicTest.dynamicTest(one.toString(), () -> assertTagged(one)));
  }

  @TestFactory
  Stream<DynamicTest> noUpdateIsTakenWithoutTheVersionThatItChanges() {
    return updates().map(one -> DynamicTest.dynamicTest(one.toString(), () -> assertChecked(one)));
  }

  /** What others change in between may be read anew, but not for ever. */
  private void assertTagged(Operation operation) {
    Permissions.Let let = Permissions.let(operation).orElseThrow();
    String account = let.account();
    Wish wish = wish(operation, let);
    Door.Answer answer = door.send(door.token(account), wish);
    for (int i = 0; i < ATTEMPTS && answer.statusCode() == 200; i++) {
      String tag = answer.headers().firstValue("ETag").orElseThrow();
      answer = door.send(door.token(account), wish.with("If-None-Match", tag));
      assertEquals(
          answer.statusCode() == 304, tag.equals(answer.headers().firstValue("ETag").orElse("")));
    }
    assertTrue(List.of(204, 304).contains(answer.statusCode()), answer.toString());
    assertEquals("", answer.body());
  }

  private void assertChecked(Operation operation) {
    Permissions.Let let = Permissions.let(operation).orElseThrow();
    String account = let.account();
    Wish wish = wish(operation, let);
    Wish blind = new Wish(wish.method(), wish.path(), wish.body());
    String token = door.token(account);
    assertEquals(428, door.send(token, blind).statusCode());
    assertEquals(412, door.send(token, blind.with("If-Match", "\"none\"")).statusCode());
  }

  private Wish wish(Operation operation, Permissions.Let let) {
    String address = specimens.address(operation.path(), let.whose(), let.account());
    return Requests.of(operation, address, specimens.words());
  }

  private static Stream<Operation> reads() {
    return ours("GET");
  }

  private static Stream<Operation> updates() {
    return Stream.concat(ours("PUT"), ours("PATCH"));
  }

  private static Stream<Operation> ours(String method) {
    return Operation.all().stream()
        .filter(one -> one.method().equals(method) && one.path().startsWith("/api/v1/"));
  }
}
