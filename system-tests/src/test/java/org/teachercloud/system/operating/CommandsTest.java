package org.teachercloud.system.operating;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Learner;
import org.teachercloud.system.running.RunningCloud;

class CommandsTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();
  private static final List<String> PARTS =
      List.of(
          "postgres",
          "kafka",
          "keycloak",
          "catalog",
          "enrollment",
          "recommendation",
          "insight",
          "gateway");

  @Test
  void aSecondUpFindsEverythingRunningAndTellsTheAddressAndTheAccounts() {
    Map<String, Long> before = processes();

    String told = CLOUD.command("up");

    assertTrue(told.startsWith("Everything is running."), told);
    assertTrue(told.contains(CLOUD.url()), told);
    assertTrue(told.contains("Demo accounts (password = user name): teacher, teacher2"), told);
    assertEquals(before, processes());
  }

  @Test
  void statusShowsEachPartsStateProcessPortMemoryAndProcessorTimeAndTheSum() {
    String told = CLOUD.status();

    for (String part : PARTS) {
      String row =
          "(?s).*\\n  %s +ready +%d +%d +\\d+ MB +\\d+\\.\\d s\\n.*"
              .formatted(part, CLOUD.process(part).pid(), CLOUD.port(part));
      assertTrue(told.matches(row), told);
    }
    assertTrue(told.matches("(?s).*\\n  whole +\\d+ MB +\\d+\\.\\d s +aim: .*"), told);
    assertTrue(told.matches("(?s).*\\n  last start: ready after \\d+\\.\\d s .*"), told);
  }

  @Test
  void logsShowWhatAPartSaid() {
    assertTrue(CLOUD.command("logs", "gateway").contains("\"level\":\"INFO\""));
  }

  @Test
  void whatWasThereBeforeDownIsThereAfterUp() {
    Learner teacher = Learner.signedIn(CLOUD, "bench62");
    String course = teacher.newCourses(1).getFirst();
    String enrolment = teacher.enrols(course).then().statusCode(201).extract().path("id");
    int found = found(teacher);

    CLOUD.command("down");
    assertFalse(CLOUD.status().contains("ready "), "nothing runs after down");
    CLOUD.command("up");

    Learner again = Learner.signedIn(CLOUD, "bench62");
    again
        .calls()
        .get("/api/v1/enrollments/" + enrolment)
        .then()
        .statusCode(200)
        .body("resource.id", equalTo(course));
    assertEquals(found, found(again));
  }

  private static int found(Learner teacher) {
    return teacher.calls().get("/api/v1/resources?kind=COURSE").path("total");
  }

  private static Map<String, Long> processes() {
    return PARTS.stream()
        .collect(Collectors.toMap(Function.identity(), part -> CLOUD.process(part).pid()));
  }
}
