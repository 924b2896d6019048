package org.teachercloud.gateway.routing;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes away what a client may not say about itself, and says what only the door knows. */
final class ClientHeaders {
  private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("x-forwarded-for");
  private static final List<String> TRACE_CONTEXT = List.of("traceparent", "tracestate");
  private static final Set<String> CLAIMS =
      Set.of(
          "forwarded",
          "remote-user",
          "via",
          "x-real-ip",
          "x-client-ip",
          "x-original-url",
          "x-rewrite-url",
          "x-http-method",
          "x-http-method-override",
          "x-method-override",
          "true-client-ip",
          "proxy-authorization",
          "proxy");
  private static final List<String> CLAIM_PREFIXES =
      List.of("x-forwarded", "x-remote", "x-auth", "x-user", "x-ssl", "x-client-cert", "x-tenant");

  private ClientHeaders() {}

  static void clean(HttpServerRequest request) {
    MultiMap headers = request.headers();
    List<String> unwanted = null;
    for (Map.Entry<String, String> header : headers) {
      if (claim(header.getKey())) {
        if (unwanted == null) {
          unwanted = new ArrayList<>(2);
        }
        unwanted.add(header.getKey());
      }
    }
    if (unwanted != null) {
      unwanted.forEach(headers::remove);
    }
    if (Span.current().getSpanContext().isValid()) {
      // The door is traced, and its own span is the parent of the service's, not the client's.
      TRACE_CONTEXT.forEach(headers::remove);
    }
    headers.set(FORWARDED_FOR, request.remoteAddress().hostAddress());
  }

  private static boolean claim(String name) {
    char first = name.charAt(0);
    // Nearly every ordinary header is told from a claim by its first letter.
    if (first != 'x' && first != 'X' && "fFrRvVtTpP".indexOf(first) < 0) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (CLAIMS.contains(lower)) {
      return true;
    }
    for (String prefix : CLAIM_PREFIXES) {
      if (lower.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
