package org.teachercloud.system.operating;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPInputStream;

/** Takes spans by OTLP over HTTP on a loopback port of its own, as a collector would. */
final class SpanReceiver implements AutoCloseable {

  /** What a span says of its place in a trace; the parent is empty at the root. */
  record Span(String service, String name, String trace, String id, String parent) {}

  private final Queue<Span> spans = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  SpanReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The spans of one trace that have arrived so far. */
  List<Span> of(String trace) {
    return spans.stream().filter(span -> span.trace().equals(trace)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream body = exchange.getRequestBody();
        InputStream plain = zipped ? new GZIPInputStream(body) : body) {
      for (ResourceSpans sender :
          ExportTraceServiceRequest.parseFrom(plain).getResourceSpansList()) {
        String service = service(sender.getResource());
        for (ScopeSpans scope : sender.getScopeSpansList()) {
          scope.getSpansList().forEach(span -> spans.add(span(service, span)));
        }
      }
    }
    exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private static Span span(String service, io.opentelemetry.proto.trace.v1.Span span) {
    HexFormat hex = HexFormat.of();
    return new Span(
        service,
        span.getName(),
        hex.formatHex(span.getTraceId().toByteArray()),
        hex.formatHex(span.getSpanId().toByteArray()),
        hex.formatHex(span.getParentSpanId().toByteArray()));
  }

  private static String service(Resource resource) {
    return resource.getAttributesList().stream()
        .filter(attribute -> attribute.getKey().equals("service.name"))
        .map(attribute -> attribute.getValue().getStringValue())
        .findFirst()
        .orElse("unnamed");
  }
}
