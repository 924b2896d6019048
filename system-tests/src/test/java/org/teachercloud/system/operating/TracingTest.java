package org.teachercloud.system.operating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.operating.SpanReceiver.Span;
import org.teachercloud.system.running.Learner;
import org.teachercloud.system.running.RunningCloud;

class TracingTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();
  private static final List<String> TRACED = List.of("gateway", "enrollment", "recommendation");
  private SpanReceiver receiver;

  @BeforeEach
  void traceWhatAnEnrolmentPasses() throws IOException {
    receiver = new SpanReceiver();
    restart(
        Map.of(
            "QUARKUS_OTEL_SDK_DISABLED", "false",
            "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
            "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", receiver.url(),
            "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms"));
  }

  /** The tests' own cloud may go on tracing: a restart takes as long as many other tests. */
  @AfterEach
  void traceNothing() {
    if (!CLOUD.ours()) {
      restart(Map.of());
      receiver.close();
    }
  }

  @Test
  void oneTraceFollowsAnEnrolmentThroughTheDoorTheServiceAndKafka() {
    Learner teacher = Learner.signedIn(CLOUD, "bench61");
    String course = teacher.newCourses(1).getFirst();
    String trace = HexFormat.of().formatHex(random(16));
    String caller = HexFormat.of().formatHex(random(8));

    teacher
        .enrols(course, Map.of("traceparent", "00-" + trace + "-" + caller + "-01"))
        .then()
        .statusCode(201);

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !below(trace, caller, "gateway").isEmpty() && applied(trace).isPresent());
    Span effect = applied(trace).orElseThrow();
    Span stated = parent(trace, effect);
    assertEquals("enrollment-service", stated.service(), "the effect hangs below the request");
    Span passed = stated;
    while (passed.service().equals("enrollment-service")) {
      passed = parent(trace, passed);
    }
    assertEquals("gateway", passed.service(), "the service's span hangs below the door's");
    assertTrue(
        below(trace, caller, "enrollment-service").isEmpty(),
        "a service's span hangs beside the door's");
  }

  private Optional<Span> applied(String trace) {
    return receiver.of(trace).stream()
        .filter(span -> span.service().equals("recommendation-service"))
        .filter(span -> span.name().equals("apply LearnerEnrolled"))
        .findFirst();
  }

  private List<Span> below(String trace, String parent, String service) {
    return receiver.of(trace).stream()
        .filter(span -> span.parent().equals(parent) && span.service().equals(service))
        .toList();
  }

  private Span parent(String trace, Span child) {
    return Awaitility.await("the parent of " + child)
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                receiver.of(trace).stream()
                    .filter(span -> span.id().equals(child.parent()))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    do {
      ThreadLocalRandom.current().nextBytes(bytes);
    } while (bytes[0] == 0);
    return bytes;
  }

  private static void restart(Map<String, String> environment) {
    TRACED.forEach(CLOUD::kill);
    CLOUD.up(environment);
  }
}
