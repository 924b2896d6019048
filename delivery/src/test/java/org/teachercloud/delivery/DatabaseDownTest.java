package org.teachercloud.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teachercloud.local.TestStack;
import org.teachercloud.local.ground.Binaries;
import org.teachercloud.local.ground.Checkout;
import org.teachercloud.local.ground.Ports;
import org.teachercloud.local.parts.PostgresServer;
import org.teachercloud.local.testing.TestDatabase;

/** The receiver's database is away for ten seconds while facts arrive. */
class DatabaseDownTest {

  private static final int FACTS = 100;
  private static final Duration AWAY = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofSeconds(90);

  @TempDir Path folder;
  private PostgresServer server;
  private Process process;

  @Test
  void nothingIsLostAndNothingIsADeadLetter() throws Exception {
    server =
        new PostgresServer(new Binaries(Checkout.find()), folder.resolve("data"), Ports.free());
    server.initialise();
    startServer();
    var database =
        new TestDatabase(
            "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres", "postgres", "postgres");
    try (ExecutorService receiver = Executors.newSingleThreadExecutor();
        World world =
            new World(World.prepared(TestStack.createDatabase("stating"), "stated"), database)) {
      world.state(FACTS);
      world.relay();
      stopServer();
      CompletableFuture<Void> applying = CompletableFuture.runAsync(world::apply, receiver);
      await().pollDelay(AWAY).atMost(LONG).until(() -> true);
      assertEquals(null, applying.getNow(null), "it gave up");
      assertFalse(applying.isDone(), "the database was not away");
      startServer();
      applying.get(LONG.toSeconds(), TimeUnit.SECONDS);
      Ledger.Findings findings = world.ledger().compare();
      assertTrue(findings.happenedOnce(), findings.toString());
      assertEquals(FACTS, findings.stated());
      assertEquals(0, world.ledger().deadLetters());
    }
  }

  private void startServer() throws IOException {
    process =
        new ProcessBuilder(server.command(List.of("fsync=off", "max_connections=20")))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    await().atMost(LONG).until(server::ready);
  }

  /** As when its machine goes away: no connection is ended in order. */
  private void stopServer() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start().waitFor();
    process.waitFor();
  }

  @AfterEach
  void end() throws IOException, InterruptedException {
    if (process != null && process.isAlive()) {
      stopServer();
    }
  }
}
