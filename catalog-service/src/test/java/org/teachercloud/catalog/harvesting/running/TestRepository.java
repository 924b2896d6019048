package org.teachercloud.catalog.harvesting.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/** A repository on this machine that answers, or does not, as a test says. */
final class TestRepository implements AutoCloseable {

  /** Whether an answer comes to its end. */
  enum Manner {
    WHOLE,
    /** Half of it is sent, and nothing more. */
    STALLS,
    /** Half of it is sent, and the connection is closed. */
    BREAKS_OFF,
    /** Not even its first line is sent. */
    SILENT
  }

  record Reply(int status, Map<String, String> headers, byte[] body, Manner manner) {

    static Reply of(String body) {
      return new Reply(200, Map.of(), body.getBytes(UTF_8), Manner.WHOLE);
    }

    static Reply of(int status, String header, String value) {
      return new Reply(status, Map.of(header, value), new byte[0], Manner.WHOLE);
    }

    Reply in(Manner manner) {
      return new Reply(status, headers, body, manner);
    }
  }

  /** Of its own: records of another repository have other addresses. */
  private final String path = "/oai/" + UUID.randomUUID();

  private final HttpServer server;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Map<String, String>, Reply> answer;

  private TestRepository(Function<Map<String, String>, Reply> answer) throws IOException {
    this.answer = answer;
    InetAddress here = InetAddress.getLoopbackAddress();
    server = HttpServer.create(new InetSocketAddress(here, port()), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  /** Says who it is when asked, and answers every other question so. */
  static TestRepository listing(Function<Map<String, String>, Reply> answer) throws IOException {
    return new TestRepository(
        question ->
            question.get("verb").equals("Identify")
                ? Reply.of(OaiText.identify("YYYY-MM-DDThh:mm:ssZ"))
                : answer.apply(question));
  }

  static TestRepository answering(Function<Map<String, String>, Reply> answer) throws IOException {
    return new TestRepository(answer);
  }

  /** The only port that may be asked. */
  static int port() {
    String place = ConfigProvider.getConfig().getValue(ByHand.PLACES, String.class);
    return Integer.parseInt(place.substring(place.indexOf(':') + 1));
  }

  String address() {
    return "http://127.0.0.1:" + port() + path;
  }

  /** Every question so far, as its arguments. */
  List<Map<String, String>> asked() {
    return asked;
  }

  Map<String, String> lastAsked() {
    return asked.getLast();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    Map<String, String> question = arguments(exchange.getRequestURI().getRawQuery());
    asked.add(question);
    Reply reply = answer.apply(question);
    try (exchange) {
      if (reply.manner() == Manner.SILENT) {
        await();
        return;
      }
      reply.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
      byte[] body = reply.body();
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      if (reply.manner() == Manner.WHOLE) {
        exchange.getResponseBody().write(body);
      } else {
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
        if (reply.manner() == Manner.STALLS) {
          await();
        }
      }
    }
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> arguments(String query) {
    Map<String, String> arguments = new HashMap<>();
    for (String one : (query == null ? "" : query).split("&")) {
      String[] pair = one.split("=", 2);
      arguments.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8));
    }
    return arguments;
  }
}
