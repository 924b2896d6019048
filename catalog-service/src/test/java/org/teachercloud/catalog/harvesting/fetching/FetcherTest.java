package org.teachercloud.catalog.harvesting.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.harvesting.fetching.Fetched.Answer;
import org.teachercloud.catalog.harvesting.fetching.Fetched.Later;
import org.teachercloud.catalog.harvesting.fetching.Fetched.Never;

class FetcherTest {

  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private Fetcher fetcher;
  private volatile String host;

  private record Limits(Optional<Set<String>> privatePlaces) implements FetchLimits {

    @Override
    public Optional<Set<String>> allowedHosts() {
      return Optional.empty();
    }

    @Override
    public Duration connect() {
      return Duration.ofSeconds(2);
    }

    @Override
    public Duration begin() {
      return Duration.ofSeconds(2);
    }

    @Override
    public Duration whole() {
      return Duration.ofSeconds(3);
    }

    @Override
    public int maxBytes() {
      return 1_000;
    }

    @Override
    public int redirections() {
      return 2;
    }
  }

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
    fetcher = new Fetcher();
    fetcher.limits = new Limits(Optional.of(Set.of("repository.example:" + port())));
    fetcher.guard =
        new Guard(fetcher.limits, name -> new InetAddress[] {InetAddress.getLoopbackAddress()});
    fetcher.clock = InstantSource.system();
    fetcher.open();
  }

  @AfterEach
  void close() {
    over.countDown();
    fetcher.close();
    server.stop(0);
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private Fetched fetch(String path) throws InterruptedException {
    return fetcher.fetch(URI.create("http://repository.example:" + port() + path));
  }

  private void serve(HttpExchange exchange) throws IOException {
    host = exchange.getRequestHeaders().getFirst("Host");
    byte[] body = new byte[800];
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/whole" -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        }
        case "/long" -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 100; i++) {
            exchange.getResponseBody().write(body);
          }
        }
        case "/breaks" -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body, 0, 400);
        }
        case "/stalls" -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body, 0, 400);
          exchange.getResponseBody().flush();
          over.await();
        }
        case "/silent" -> over.await();
        case "/busy" -> {
          exchange.getResponseHeaders().add("Retry-After", "120");
          exchange.sendResponseHeaders(503, -1);
        }
        case "/missing" -> {
          exchange.sendResponseHeaders(404, body.length);
          exchange.getResponseBody().write(body);
        }
        case "/inside" -> redirect(exchange, "http://127.0.0.1:" + port() + "/whole");
        case "/round" -> redirect(exchange, "/round");
        default -> redirect(exchange, "/whole");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  @Test
  void aWholeAnswerIsHandedOnFromTheAddressThatWasLookedAt() throws Exception {
    assertEquals(800, assertInstanceOf(Answer.class, fetch("/whole")).body().length);
    assertEquals("repository.example:" + port(), host);
    assertInstanceOf(Answer.class, fetch("/elsewhere"));
  }

  @Test
  void anAnswerIsNoLongerThanTheLimit() throws Exception {
    assertEquals(new Never("HARVEST_ANSWER_TOO_LONG", null), fetch("/long"));
  }

  @Test
  void halfAnAnswerIsNone() throws Exception {
    assertEquals(new Later("HARVEST_BROKEN_OFF", null, null), fetch("/breaks"));
    assertEquals(new Later("HARVEST_STALLED", null, null), fetch("/stalls"));
    assertEquals(new Later("HARVEST_STALLED", null, null), fetch("/silent"));
  }

  @Test
  void statusesAreTold() throws Exception {
    assertEquals(new Later("HARVEST_BUSY", null, Duration.ofSeconds(120)), fetch("/busy"));
    assertEquals(new Never("HARVEST_STATUS", "404"), fetch("/missing"));
  }

  @Test
  void redirectionsAreCheckedAndCounted() throws Exception {
    assertEquals(new Never("HARVEST_ADDRESS_NOT_PUBLIC", "127.0.0.1"), fetch("/inside"));
    assertEquals(new Never("HARVEST_REDIRECTIONS", null), fetch("/round"));
  }
}
