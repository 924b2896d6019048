package org.teachercloud.delivery;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@TestProfile(TraceTest.Traced.class)
class TraceTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  /** Tracing as a site switches it on. */
  public static class Traced implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.otel.sdk.disabled", "false", "quarkus.otel.exporter.otlp.enabled", "false");
    }
  }

  @Inject Spans spans;

  @Test
  void aTraceGoesFromTheRequestThroughTheOutboxAndTheTopicToTheEffect() {
    given()
        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
        .post("/learners/" + UUID.randomUUID())
        .then()
        .statusCode(204);
    await().atMost(Duration.ofSeconds(30)).until(() -> span(SpanKind.CONSUMER) != null);
    SpanData effect = span(SpanKind.CONSUMER);
    SpanData request = span(SpanKind.SERVER);
    assertEquals("apply LearnerEnrolled", effect.getName());
    assertEquals(request.getSpanId(), effect.getParentSpanId());
  }

  private SpanData span(SpanKind kind) {
    return spans.finished.stream()
        .filter(span -> span.getTraceId().equals(TRACE) && span.getKind() == kind)
        .findFirst()
        .orElse(null);
  }
}
