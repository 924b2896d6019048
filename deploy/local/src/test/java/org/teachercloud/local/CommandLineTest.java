package org.teachercloud.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.local.CommandLine.aCheckoutThatWasNeverBuilt;
import static org.teachercloud.local.CommandLine.cloud;
import static org.teachercloud.local.CommandLine.fewTools;
import static org.teachercloud.local.CommandLine.onASmallDisk;
import static org.teachercloud.local.CommandLine.run;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.teachercloud.local.ground.Checkout;

/** What a person is told who runs {@code ./cloud} where something is missing. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class CommandLineTest {
  @TempDir Path folder;

  @Test
  void aMissingJdkIsOneClearSentence() throws Exception {
    Path tools = fewTools(folder);
    var told =
        run(
            List.of(Checkout.find().root().resolve("cloud").toString(), "up"),
            Map.of(
                "PATH", tools.toString(), "JAVA_HOME", "", "TEACHERCLOUD_JDKS", folder.toString()));
    assertEquals(2, told.code());
    assertEquals(
        "JDK 25 is missing: install one (Temurin 25, for example) or set JAVA_HOME to it, then try"
            + " again.",
        told.text().strip());
  }

  @Test
  void aMissingNodeIsOneClearSentenceBeforeAnythingIsStarted() throws Exception {
    Path checkout = aCheckoutThatWasNeverBuilt(folder);
    var told =
        run(
            cloud(checkout, folder.resolve("home"), "up"),
            Map.of("PATH", fewTools(folder).toString()));
    assertEquals(2, told.code());
    assertEquals(
        "Node 20.19 or later, with npm, is needed to build the front end: install it, so that node is"
            + " on the PATH.",
        told.text().strip());
    assertTrue(Files.notExists(folder.resolve("home/data")));
  }

  @Test
  void aFullDiskIsOneClearSentence() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    var told = onASmallDisk(disk, cloud(aCheckoutThatWasNeverBuilt(folder), disk, "up"));
    assertEquals(2, told.code());
    assertTrue(
        told.text()
            .matches(
                "Only \\d MB are free in .*disk, and \\d+ MB are needed: free some space, or set"
                    + " TEACHERCLOUD_HOME to another disk\\.\\s*"),
        told.text());
  }

  @Test
  void aTakenPortIsOneClearSentenceBeforeAnythingIsBuilt() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      var told =
          run(
              cloud(aCheckoutThatWasNeverBuilt(folder), folder.resolve("home"), "up"),
              Map.of("TEACHERCLOUD_PORTS", "auto", "TEACHERCLOUD_PORT", port));
      assertEquals(2, told.code());
      assertEquals(
          "Port "
              + port
              + ", for gateway, is taken by another program: end that program, or choose another"
              + " port with TEACHERCLOUD_PORT=…",
          told.text().strip());
      assertTrue(Files.notExists(folder.resolve("home/data")));
    }
  }

  @Test
  void aFolderForProgramsThatCannotBeWrittenIsOneClearSentenceBeforeAnythingIsStarted()
      throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    var told =
        run(
            cloud(aCheckoutThatWasNeverBuilt(folder), folder.resolve("home"), "up"),
            Map.of("TEACHERCLOUD_PORTS", "auto", "TEACHERCLOUD_PARTS", file + "/parts"));
    assertEquals(2, told.code());
    assertEquals(
        "Nothing can be written in %s, where programs are unpacked: set TEACHERCLOUD_PARTS to a folder that can."
            .formatted(file),
        told.text().strip());
    assertTrue(Files.notExists(folder.resolve("home/data")));
  }

  @Test
  void aPortThatIsNoNumberIsOneClearSentence() throws Exception {
    var told =
        run(
            cloud(aCheckoutThatWasNeverBuilt(folder), folder.resolve("home"), "up"),
            Map.of("TEACHERCLOUD_PORT", "http"));
    assertEquals(2, told.code());
    assertEquals(
        "TEACHERCLOUD_PORT is no port: http. Give a number from 1 to 65535.", told.text().strip());
  }

  @Test
  void resetAsksFirstAndAnAnswerThatIsNotYesChangesNothing() throws Exception {
    Path kept = Files.createDirectories(folder.resolve("home/data")).resolve("kept");
    Files.createFile(kept);
    var told = run(cloud(Checkout.find().root(), folder.resolve("home"), "reset"), Map.of());
    assertEquals(1, told.code());
    assertTrue(told.text().contains("Type yes to do it: Nothing was changed."), told.text());
    assertTrue(Files.exists(kept));
  }

  @Test
  void resetLeavesNothingOfWhatACloudHadKept() throws Exception {
    Path home = folder.resolve("home");
    for (String kept :
        List.of(
            "data/postgres/base/1",
            "data/kafka/meta.properties",
            "data/seeded",
            "logs/catalog.log",
            "run/last-start.properties",
            "ports.properties",
            "secrets.properties")) {
      Files.createDirectories(home.resolve(kept).getParent());
      Files.createFile(home.resolve(kept));
    }
    var told = run(cloud(Checkout.find().root(), home, "reset", "--yes"), Map.of());
    assertEquals(0, told.code(), told.text());
    assertTrue(told.text().contains("All data of this cloud is deleted"), told.text());
    try (var left = Files.walk(home)) {
      assertEquals(
          List.of(Path.of("run/lock")),
          left.filter(Files::isRegularFile).map(home::relativize).toList(),
          "nothing but what two commands wait for each other with");
    }
  }

  @Test
  void aWordThatIsNoCommandShowsTheCommands() throws Exception {
    var told = run(cloud(Checkout.find().root(), folder, "start"), Map.of());
    assertEquals(2, told.code());
    assertTrue(told.text().contains("up        builds what is missing and starts everything"));
  }
}
