package org.teachercloud.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.system.running.Learner;
import org.teachercloud.system.running.RunningCloud;

/** Many learners enrol and go on at the same time, in transactions that they share. */
class KilledTogetherTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();
  private static final List<String> NAMES =
      IntStream.range(40, 56).mapToObj(number -> "bench" + number).toList();
  private static final int COURSES = 12;

  /** Enrolments that are acknowledged before the part is killed. */
  private static final int BEFORE = 2 * NAMES.size();

  private final CountDownLatch enough = new CountDownLatch(BEFORE);
  private final Queue<Begun> begun = new ConcurrentLinkedQueue<>();

  /** An acknowledged enrolment, the event that was told of it, and whether that was applied. */
  private record Begun(String name, String enrollment, Map<String, Object> event, boolean known) {}

  @AfterEach
  void bringBack() {
    CLOUD.command("up");
  }

  @ParameterizedTest
  @ValueSource(strings = {"enrollment", "postgres"})
  void whatWasAcknowledgedToManyAtTheSameTimeIsThereOnceWhenThePartIsBack(String part)
      throws Exception {
    List<Runnable> wishes = new ArrayList<>();
    for (String name : NAMES) {
      Learner learner = Learner.signedIn(CLOUD, name);
      List<String> courses = learner.newCourses(COURSES);
      wishes.add(() -> courses.forEach(course -> begin(name, learner, course)));
    }
    List<? extends Future<?>> all;
    try (ExecutorService threads = Executors.newFixedThreadPool(NAMES.size())) {
      all = wishes.stream().map(threads::submit).toList();
      assertTrue(enough.await(1, TimeUnit.MINUTES), begun.size() + " were acknowledged");
      CLOUD.kill(part);
    }
    for (Future<?> one : all) {
      one.get();
    }
    assertTrue(begun.size() < NAMES.size() * COURSES, "it died before they had ended");

    CLOUD.command("up");

    for (String name : NAMES) {
      Learner again = Learner.signedIn(CLOUD, name);
      begun.stream().filter(one -> one.name().equals(name)).forEach(one -> isThere(again, one));
    }
  }

  private void begin(String name, Learner learner, String course) {
    try {
      Response enrolled = learner.enrols(course);
      if (enrolled.statusCode() != 201) {
        return;
      }
      String enrollment = enrolled.path("id");
      Map<String, Object> event =
          Map.of(
              "id",
              UUID.randomUUID(),
              "enrollmentId",
              enrollment,
              "unitId",
              enrolled.path("units[0].id"),
              "kind",
              "COMPLETED",
              "at",
              "2099-01-01T00:00:00Z");
      begun.add(new Begun(name, enrollment, event, "APPLIED".equals(told(learner, event))));
      enough.countDown();
    } catch (Exception noAnswer) {
      // REST Assured lets checked exceptions through; nothing was acknowledged, so nothing is owed.
      assertInstanceOf(IOException.class, noAnswer);
    }
  }

  /** What became of it, null where no answer tells. */
  private static String told(Learner learner, Map<String, Object> event) {
    try {
      Response answer =
          learner
              .calls()
              .contentType(ContentType.JSON)
              .body(Map.of("events", List.of(event)))
              .post("/api/v1/progress");
      return answer.statusCode() == 200 ? answer.path("results[0].status") : null;
    } catch (Exception noAnswer) {
      assertInstanceOf(IOException.class, noAnswer);
      return null;
    }
  }

  private static void isThere(Learner learner, Begun one) {
    String status = told(learner, one.event());
    assertTrue(
        one.known() ? "DUPLICATE".equals(status) : List.of("APPLIED", "DUPLICATE").contains(status),
        one + " told again is " + status);
    Response enrolment = learner.calls().get("/api/v1/enrollments/" + one.enrollment());
    assertEquals(200, enrolment.statusCode(), one.toString());
    assertEquals("COMPLETED", enrolment.path("units[0].state"), one.toString());
  }
}
