package org.teachercloud.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.teachercloud.local.ground.Checkout;
import org.teachercloud.local.ground.Machine;

/** What a person is told who runs {@code ./cloud} where something is missing. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class CommandLineTest {
  private record Told(int code, String text) {}

  @TempDir Path folder;

  @Test
  void aMissingJdkIsOneClearSentence() throws Exception {
    Path tools = fewTools();
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
    Path checkout = aCheckoutThatWasNeverBuilt();
    var told =
        run(cloud(checkout, folder.resolve("home"), "up"), Map.of("PATH", fewTools().toString()));
    assertEquals(2, told.code());
    assertEquals(
        "Node 20 or later, with npm, is needed to build the front end: install it, so that node is"
            + " on the PATH.",
        told.text().strip());
    assertTrue(Files.notExists(folder.resolve("home/data")));
  }

  @Test
  void aFullDiskIsOneClearSentence() throws Exception {
    assumeTrue(
        !Machine.output("unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt").isBlank()
            || Machine.root(),
        "small disks can be made here");
    Path disk = Files.createDirectory(folder.resolve("disk"));
    String command = String.join(" ", cloud(aCheckoutThatWasNeverBuilt(), disk, "up"));
    var told =
        run(
            List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=8m none " + disk + " && " + command),
            Map.of());
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
              cloud(aCheckoutThatWasNeverBuilt(), folder.resolve("home"), "up"),
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
            cloud(aCheckoutThatWasNeverBuilt(), folder.resolve("home"), "up"),
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
            cloud(aCheckoutThatWasNeverBuilt(), folder.resolve("home"), "up"),
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
  void doctorNamesWhatIsMissingWithItsRemedy() throws Exception {
    var told =
        run(
            cloud(Checkout.find().root(), folder.resolve("home"), "doctor"),
            Map.of("PATH", fewTools().toString(), "TEACHERCLOUD_PORTS", "auto"));
    assertEquals(1, told.code());
    assertTrue(
        told.text()
            .contains("Maven is missing or older than 3.8: install the system's package maven."));
    assertTrue(told.text().contains("Node 20 with npm is missing or older: install it"));
  }

  @Test
  void aWordThatIsNoCommandShowsTheCommands() throws Exception {
    var told = run(cloud(Checkout.find().root(), folder, "start"), Map.of());
    assertEquals(2, told.code());
    assertTrue(told.text().contains("up        builds what is missing and starts everything"));
  }

  private static List<String> cloud(Path checkout, Path home, String command) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin/java").toString(),
        "-Dteachercloud.checkout=" + checkout,
        "-Dteachercloud.home=" + home,
        "-cp",
        Checkout.find().root().resolve("deploy/local/target/classes").toString(),
        "org.teachercloud.local.Cloud",
        command);
  }

  /** A folder that is the whole PATH: no Java, no Maven, no Node. */
  private Path fewTools() throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String program :
        List.of("bash", "dirname", "readlink", "grep", "find", "env", "id", "tar")) {
      Files.copy(Path.of("/usr/bin", program).toRealPath(), tools.resolve(program));
    }
    return tools;
  }

  private Path aCheckoutThatWasNeverBuilt() throws IOException {
    Path checkout = folder.resolve("checkout");
    Files.createDirectories(checkout.resolve("deploy/local/parts"));
    Files.createFile(checkout.resolve("deploy/local/parts/pom.xml"));
    Files.copy(Checkout.find().root().resolve("pom.xml"), checkout.resolve("pom.xml"));
    for (String module :
        List.of(
            "contracts",
            "delivery",
            "access",
            "web",
            "catalog-service",
            "enrollment-service",
            "recommendation-service",
            "insight-service",
            "gateway")) {
      Files.createDirectory(checkout.resolve(module));
    }
    return checkout;
  }

  private static Told run(List<String> command, Map<String, String> environment) throws Exception {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Told(process.waitFor(), text);
  }
}
