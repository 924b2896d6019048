package org.teachercloud.system.security;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.teachercloud.system.security.specimens.Door;

/** Other spellings of an address open nothing that the address itself does not. */
class PathTricksTest {

  private static final Map<String, String> CLOSED =
      Map.of(
          "/api/v1/operations/enrollment/dead-letters", "teacher",
          "/api/v1/operations/catalog/dead-letters", "monitor",
          "/api/v1/enrollments", "",
          "/api/v1/me", "");

  @TestFactory
  Stream<DynamicTest> aTrickOpensNothing() {
    Door door = Door.open();
    return CLOSED.entrySet().stream()
        .flatMap(
            closed ->
                spellings(closed.getKey()).stream()
                    .map(
                        spelling ->
                            DynamicTest.dynamicTest(
                                spelling,
                                () -> assertClosed(door.ask(closed.getValue(), "GET", spelling)))));
  }

  /** Health, metrics and what the services keep for each other are not behind the door. */
  @TestFactory
  Stream<DynamicTest> theInsideIsNotReached() {
    Door door = Door.open();
    return Stream.of(
            "//q/metrics",
            "/api/v1/../../q/metrics",
            "/api/v1/resources/%2e%2e/%2e%2e/%2e%2e/q/metrics",
            "/api/v1/me/..;/..;/..;/q/metrics",
            "/auth/admin/master/console/",
            "/auth/metrics")
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path, () -> assertNoInside(door.ask("teacher", "GET", path))));
  }

  private static List<String> spellings(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    String rest = path.substring(0, path.lastIndexOf('/'));
    return List.of(
        path,
        path + "/",
        path + "//",
        "/" + path,
        path.replace("/v1/", "//v1/"),
        rest + "//" + last,
        rest + ";a=b/" + last,
        path + ";a=b",
        rest + "%2f" + last,
        rest + "%2F" + last,
        rest + "/./" + last,
        rest + "/x/../" + last,
        rest + "/%2e/" + last,
        path + "%00",
        path + "?",
        path.toUpperCase(java.util.Locale.ROOT));
  }

  private static void assertClosed(Door.Answer answer) {
    int status = answer.statusCode();
    boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    assertTrue(status >= 400 || page || status == 302, "opened with " + status);
    assertTrue(page || !answer.body().contains("\"items\""), "showed a list");
  }

  private static void assertNoInside(Door.Answer answer) {
    assertTrue(!answer.body().contains("jvm_") && !answer.body().contains("\"checks\""), "inside");
    boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    assertTrue(answer.statusCode() >= 300 || page, "opened with " + answer.statusCode());
  }
}
