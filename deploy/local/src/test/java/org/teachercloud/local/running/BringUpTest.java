package org.teachercloud.local.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.teachercloud.local.building.Build;
import org.teachercloud.local.ground.Binaries;
import org.teachercloud.local.ground.Checkout;
import org.teachercloud.local.ground.Home;
import org.teachercloud.local.ground.PortPlan;
import org.teachercloud.local.ground.Trouble;
import org.teachercloud.local.parts.Part;
import org.teachercloud.local.parts.PostgresPart;
import org.teachercloud.local.parts.Site;
import org.teachercloud.local.screen.Board;
import org.teachercloud.local.testing.Statements;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BringUpTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private Site site;

  @BeforeEach
  void anEmptyHome() {
    Checkout checkout = Checkout.find();
    var home = new Home(folder);
    var ports = PortPlan.of(home, Map.of("TEACHERCLOUD_PORTS", "auto"));
    site = new Site(checkout, home, ports, new Binaries(checkout));
  }

  @AfterEach
  void nothingStays() {
    new Ending(site).end(List.of("postgres", "failing"));
  }

  @Test
  void secondUpFindsEverythingRunning() {
    bringUp(new PostgresPart(site));
    long pid = RunningPart.find(site.home(), "postgres").orElseThrow().handle().pid();
    shown.reset();
    bringUp(new PostgresPart(site));
    assertEquals(pid, RunningPart.find(site.home(), "postgres").orElseThrow().handle().pid());
    assertTrue(shown.toString(StandardCharsets.UTF_8).contains("was running"));
  }

  @Test
  void dataSurvivesDownAndUp() {
    bringUp(new PostgresPart(site));
    Statements.execute(site, "CREATE TABLE kept (id int)");
    new Ending(site).end(List.of("postgres"));
    assertFalse(RunningPart.find(site.home(), "postgres").isPresent());
    bringUp(new PostgresPart(site));
    Statements.execute(site, "INSERT INTO kept VALUES (1)");
  }

  @Test
  void aPartThatDiesIsSeenAndUpBringsItBack() throws Exception {
    var part = new PostgresPart(site);
    bringUp(part);
    ProcessHandle first = RunningPart.find(site.home(), "postgres").orElseThrow().handle();
    first.destroyForcibly();
    first.onExit().get(1, TimeUnit.MINUTES);
    assertFalse(new Starting(site, part).done());
    assertTrue(RunningPart.expected(site.home(), "postgres"));
    bringUp(part);
    assertTrue(new Starting(site, part).done());
  }

  @Test
  void aTakenPortIsOneClearSentenceAndNothingIsLeftBehind() throws IOException {
    int port = site.port("postgres");
    try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      var trouble = assertThrows(Trouble.class, () -> bringUp(new PostgresPart(site)));
      assertEquals(
          "Port "
              + other.getLocalPort()
              + ", for postgres, is taken by another program:"
              + " end that program, or choose another port with TEACHERCLOUD_POSTGRES_PORT=…",
          trouble.getMessage());
    }
    assertFalse(RunningPart.find(site.home(), "postgres").isPresent());
  }

  @Test
  void whenOnePartFailsThoseStartedBeforeItAreEnded() {
    var trouble =
        assertThrows(Trouble.class, () -> bringUp(new PostgresPart(site), new FailingPart()));
    assertTrue(trouble.getMessage().startsWith("failing ended while it was starting"));
    assertTrue(trouble.getMessage().endsWith("no memory for this"), trouble.getMessage());
    assertFalse(RunningPart.find(site.home(), "postgres").isPresent());
    assertFalse(RunningPart.expected(site.home(), "failing"));
  }

  @Test
  void whenTheDoorStaysShutEverythingIsEnded() {
    var trouble =
        assertThrows(
            Trouble.class,
            () ->
                up(List.of(new PostgresPart(site)))
                    .run(
                        () -> {
                          throw new Trouble("The gateway answers 502.");
                        }));
    assertEquals("The gateway answers 502.", trouble.getMessage());
    assertFalse(RunningPart.find(site.home(), "postgres").isPresent());
  }

  @Test
  void whatAFailedStartLearnedIsNotKeptForTheNext() throws Exception {
    Path recording = site.home().run().resolve("failing-1.aot");
    var process =
        new ProcessBuilder(
                "sh", "-c", "trap 'echo x > $0; exit' TERM; echo; read never", recording.toString())
            .start();
    process.getInputStream().read();
    new RunningPart("failing", process.toHandle(), "", "TERM").keep(site.home());
    new Ending(site).undo(List.of("failing"));
    assertFalse(process.isAlive());
    assertTrue(Files.notExists(recording));
    assertTrue(
        Files.notExists(site.checkout().partsFolder().resolve("start-caches/failing-1.aot")));
  }

  private void bringUp(Part... parts) {
    up(List.of(parts)).run(() -> {});
  }

  private BringUp up(List<Part> parts) {
    var out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    var nothingToBuild = new Build(site.checkout(), List.of(), site.home().log("build"));
    return new BringUp(site, parts, nothingToBuild, new Board(out, false, BringUp.lines(parts)));
  }
}
