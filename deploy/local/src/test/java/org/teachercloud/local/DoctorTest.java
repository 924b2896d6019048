package org.teachercloud.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.teachercloud.local.CommandLine.cloud;
import static org.teachercloud.local.CommandLine.fewTools;
import static org.teachercloud.local.CommandLine.onASmallDisk;
import static org.teachercloud.local.CommandLine.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.teachercloud.local.CommandLine.Told;
import org.teachercloud.local.ground.Checkout;
import org.teachercloud.local.ground.Machine;

/** What {@code ./cloud doctor} finds, on machines that lack something and on one that does not. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DoctorTest {
  private static final String NODE_MISSING =
      "Node 20.19 or later, with npm, is needed to build the front end";

  @TempDir Path folder;

  @Test
  void whatIsMissingIsNamedWithItsRemedy() throws Exception {
    var told = doctor(Map.of("PATH", fewTools(folder).toString()));
    assertEquals(1, told.code());
    assertTrue(
        told.text()
            .contains("Maven is missing or older than 3.8: install the system's package maven."));
    assertTrue(told.text().contains(NODE_MISSING), told.text());
    assertFalse(told.text().contains("The program tar is missing"), told.text());
  }

  @Test
  void whereNothingIsMissingItSaysSoWithExitCodeZero() throws Exception {
    assumeTrue(
        !Machine.root() || Machine.output("unshare", "-U", "id", "-u").equals("65534"),
        "SKIPPED: root without user namespaces lacks them");
    var told = doctor(Map.of("PATH", equipped("v20.19.0")));
    assertEquals(0, told.code(), told.text());
    assertTrue(told.text().contains("Nothing is missing for ./cloud up."), told.text());
  }

  @Test
  void aNodeThatIsTooOldForTheFrontEndIsMissing() throws Exception {
    String asked = Files.readString(Checkout.find().root().resolve("web/package.json"));
    assertTrue(asked.contains("\"node\": \">=20.19\""), "the same as the front end asks for");
    var told = doctor(Map.of("PATH", equipped("v20.18.3")));
    assertEquals(1, told.code());
    assertTrue(told.text().contains(NODE_MISSING), told.text());
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      var told = doctor(Map.of("PATH", equipped("v22.1.0"), "TEACHERCLOUD_PORT", port));
      assertEquals(1, told.code());
      assertTrue(
          told.text().contains("Port " + port + ", for gateway, is taken by another program"),
          told.text());
    }
  }

  @Test
  void littleSpaceIsNamed() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    var told = onASmallDisk(disk, cloud(Checkout.find().root(), disk.resolve("home"), "doctor"));
    assertEquals(1, told.code());
    assertTrue(
        told.text().matches("(?s).*Only \\d MB are free in \\S*disk/home, and 300 MB are needed.*"),
        told.text());
  }

  @Test
  void aFolderForProgramsThatCannotBeWrittenOrIsTooSmallIsNamed() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    var told = doctor(Map.of("PATH", equipped("v22.1.0"), "TEACHERCLOUD_PARTS", file + "/parts"));
    assertEquals(1, told.code());
    assertTrue(
        told.text().contains("Nothing can be written in " + file + ", where programs are unpacked"),
        told.text());
  }

  @Test
  void aMissingProgramIsNamed() throws Exception {
    Path tools = fewTools(folder);
    Files.delete(tools.resolve("tar"));
    var told = doctor(Map.of("PATH", tools.toString()));
    assertEquals(1, told.code());
    assertTrue(told.text().contains("The program tar is missing: install it"), told.text());
  }

  private Told doctor(Map<String, String> environment) throws Exception {
    var all = new HashMap<>(Map.of("TEACHERCLOUD_PORTS", "auto"));
    all.putAll(environment);
    return run(cloud(Checkout.find().root(), folder.resolve("home"), "doctor"), all);
  }

  /** A PATH with all that is needed, and a Node that tells this version. */
  private String equipped(String node) throws IOException {
    Path tools = Files.createDirectory(folder.resolve("equipped"));
    program(tools.resolve("node"), node);
    program(tools.resolve("npm"), "10.8.2");
    program(tools.resolve("mvn"), "Apache Maven 3.9.9");
    return tools + ":" + System.getenv("PATH");
  }

  private static void program(Path file, String says) throws IOException {
    Files.writeString(file, "#!/bin/sh\necho '" + says + "'\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
