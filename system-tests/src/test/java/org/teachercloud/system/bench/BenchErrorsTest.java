package org.teachercloud.system.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.bench.measuring.Load;
import org.teachercloud.system.bench.measuring.Load.Reply;
import org.teachercloud.system.bench.measuring.StackProcesses;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.running.RunningCloud;

/** What the bench says where not everything is as it should be. */
class BenchErrorsTest {

  private static final int ROUNDS = 4;

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void wrongAnswersAreToldByTheirStatuses() throws Exception {
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    AtomicInteger left = new AtomicInteger(3 * ROUNDS);
    Load load = new Load(base, 1, new StackProcesses(""));

    Load.Outcome outcome =
        load.run(
            1,
            Duration.ofMinutes(1),
            (wire, person, random) -> left.getAndDecrement() > 0 ? ask(wire) : Reply.NOTHING_LEFT);

    assertEquals("no answer x 4, 404 x 4", outcome.errors().told());
    assertEquals(2 * ROUNDS, outcome.errors().count());
    assertEquals(3 * ROUNDS, outcome.times().count());
  }

  @Test
  void aRunInWhichSomethingFailedIsNoSuccess() throws Exception {
    Map<String, String> environment =
        Map.of("BENCH_URL", RunningCloud.shared().url(), "BENCH_CLOUD", "/bin/false");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    boolean right =
        Bench.run(
            environment, Asked.of("quality", "--tiny"), new PrintStream(printed, true, UTF_8));

    String told = printed.toString(UTF_8);
    assertFalse(right, told);
    assertTrue(told.strip().endsWith("; 1 errors."), told);
  }

  private static Reply ask(Wire wire) throws IOException {
    return wire.get("/", null).status() == 200 ? Reply.RIGHT : Reply.WRONG;
  }

  /** In turns rightly, with a refusal, and not at all. */
  private void answer(HttpExchange exchange) throws IOException {
    switch (asked.getAndIncrement() % 3) {
      case 0 -> exchange.sendResponseHeaders(200, -1);
      case 1 -> exchange.sendResponseHeaders(404, -1);
      default -> {}
    }
    exchange.close();
  }
}
