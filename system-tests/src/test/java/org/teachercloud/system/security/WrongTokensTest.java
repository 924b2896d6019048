package org.teachercloud.system.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.teachercloud.system.security.specimens.Door;
import org.teachercloud.system.security.specimens.Issuing;

/** Tokens that somebody has worked on open nothing, not even what is open to everybody. */
class WrongTokensTest {

  /** Of every service, with and without a token. */
  private static final List<String> PATHS =
      List.of(
          "/api/v1/me",
          "/api/v1/operations/enrollment/dead-letters",
          "/api/v1/resources",
          "/api/v1/resources/feed",
          "/api/v1/awards",
          "/api/v1/recommendations",
          "/api/v1/reuse/ecnu");

  /** By which clocks may differ, so that a token lasts so much longer. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  @TestFactory
  Stream<DynamicTest> aTokenThatWasWorkedOnIsRefused() {
    Door door = Door.open();
    String good = door.token("teacher");
    String[] parts = good.split("\\.");
    String operator = encoded(decoded(parts[1]).replaceFirst("\"teacher\"", "\"operator\""));
    String none = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");
    return Stream.of(
            parts[0] + "." + operator + "." + parts[2],
            none + "." + parts[1] + ".",
            parts[0] + "." + parts[1] + ".",
            good.substring(0, good.length() - 6) + "AAAAAA",
            "nonsense")
        .flatMap(WrongTokensTest::refusedEverywhere);
  }

  @TestFactory
  Stream<DynamicTest> aTokenOfAnotherRealmIsRefused() {
    return refusedEverywhere(Issuing.open().ofAnotherRealm());
  }

  @TestFactory
  Stream<DynamicTest> aTokenForAnotherAudienceIsRefused() {
    return refusedEverywhere(Issuing.open().of("teacher", "another-api", 60));
  }

  @Test
  void aTokenIsGoodWhileItLastsAndOpensNothingOnceItHasExpired() {
    Door door = Door.open();
    String token = Issuing.open().of("teacher", "teacher-cloud-api", 1);
    assertEquals(200, door.askWith(token, "GET", "/api/v1/me").statusCode());
    for (String path : PATHS) {
      Awaitility.await()
          .atMost(SKEW.plusSeconds(60))
          .until(() -> door.askWith(token, "GET", path).statusCode() == 401);
      assertRefused(door.askWith(token, "GET", path));
    }
  }

  private static Stream<DynamicTest> refusedEverywhere(String token) {
    Door door = Door.open();
    return PATHS.stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path, () -> assertRefused(door.askWith(token, "GET", path))));
  }

  private static void assertRefused(Door.Answer answer) {
    assertEquals(401, answer.statusCode());
    assertTrue(
        answer
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .contains("application/problem+json"));
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), UTF_8);
  }

  private static String encoded(String part) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(UTF_8));
  }
}
