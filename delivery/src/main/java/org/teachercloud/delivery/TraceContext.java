package org.teachercloud.delivery;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Singleton;

/** Carries the W3C trace context of a request along with the facts that it states. */
@Singleton
class TraceContext {

  /** The {@code traceparent} of the running span, null where nothing is traced. */
  String current() {
    SpanContext context = Span.current().getSpanContext();
    return context.isValid()
        ? "00-%s-%s-%s"
            .formatted(context.getTraceId(), context.getSpanId(), context.getTraceFlags().asHex())
        : null;
  }
}
