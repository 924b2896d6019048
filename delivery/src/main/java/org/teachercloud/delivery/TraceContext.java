package org.teachercloud.delivery;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.teachercloud.delivery.inbox.Arrival;
import org.teachercloud.delivery.outbox.FactProducer;

/** Carries the W3C trace context of a request along with the facts that it states. */
@Singleton
public class TraceContext {

  @Inject Tracer tracer;

  /** The {@code traceparent} of the running span, null where nothing is traced. */
  public String current() {
    SpanContext context = Span.current().getSpanContext();
    return context.isValid()
        ? "00-"
            + context.getTraceId()
            + "-"
            + context.getSpanId()
            + "-"
            + context.getTraceFlags().asHex()
        : null;
  }

  /** Whether the running request is traced. */
  static boolean isTraced() {
    return Span.current().getSpanContext().isValid();
  }

  /** Works inside a span whose parent is the one that stated the fact. */
  public void continuing(Arrival arrival, Runnable work) {
    if (arrival.traceparent() == null) {
      work.run();
      return;
    }
    Context parent =
        W3CTraceContextPropagator.getInstance()
            .extract(Context.root(), arrival.traceparent(), TRACEPARENT);
    Span span =
        tracer
            .spanBuilder("apply " + arrival.type())
            .setParent(parent)
            .setSpanKind(SpanKind.CONSUMER)
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.destination.name", arrival.topic().topicName())
            .startSpan();
    try (Scope scope = span.makeCurrent()) {
      work.run();
    } catch (RuntimeException failure) {
      span.setStatus(StatusCode.ERROR);
      throw failure;
    } finally {
      span.end();
    }
  }

  private static final TextMapGetter<String> TRACEPARENT =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
          return List.of(FactProducer.TRACEPARENT);
        }

        @Override
        public String get(String traceparent, String key) {
          return FactProducer.TRACEPARENT.equals(key) ? traceparent : null;
        }
      };
}
