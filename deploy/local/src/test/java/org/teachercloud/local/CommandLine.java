package org.teachercloud.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.teachercloud.local.ground.Checkout;
import org.teachercloud.local.ground.Machine;

/** Runs {@code ./cloud} as a person does, on machines that lack something. */
final class CommandLine {

  private CommandLine() {}

  /** What was said, and with which exit code. */
  record Told(int code, String text) {}

  /** A command that works on a checkout, with its data in a folder. */
  static List<String> cloud(Path checkout, Path home, String... command) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dteachercloud.checkout=" + checkout,
                "-Dteachercloud.home=" + home,
                "-cp",
                Checkout.find().root().resolve("deploy/local/target/classes").toString(),
                "org.teachercloud.local.Cloud"));
    line.addAll(List.of(command));
    return line;
  }

  /** A folder that is the whole PATH: no Java, no Maven, no Node. */
  static Path fewTools(Path folder) throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String program :
        List.of("bash", "dirname", "readlink", "grep", "find", "env", "id", "tar")) {
      Files.copy(Path.of("/usr/bin", program).toRealPath(), tools.resolve(program));
    }
    return tools;
  }

  static Path aCheckoutThatWasNeverBuilt(Path folder) throws IOException {
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

  /** Runs a command to its end, with variables beside those of this process. */
  static Told run(List<String> command, Map<String, String> environment) throws Exception {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Told(process.waitFor(), text);
  }

  /** The same where a folder is a disk of 8 MB; the test is left out aloud where there is none. */
  static Told onASmallDisk(Path disk, List<String> command) throws Exception {
    List<String> small = new ArrayList<>(smallDisks());
    small.add("mount -t tmpfs -o size=8m none " + disk + " && " + String.join(" ", command));
    return run(small, Map.of());
  }

  /** A shell that may mount: in a user namespace, or as a root who may. */
  private static List<String> smallDisks() {
    for (String how : List.of("-rm", "-m")) {
      List<String> shell = List.of("unshare", how, "sh", "-c");
      List<String> trial = new ArrayList<>(shell);
      trial.add("mount -t tmpfs -o size=8m none /mnt && echo mounted");
      if (Machine.output(trial.toArray(String[]::new)).equals("mounted")) {
        return shell;
      }
    }
    String skipped = "SKIPPED: no small disk can be mounted here, with or without a user namespace";
    System.err.println(skipped);
    assumeTrue(false, skipped);
    return List.of();
  }
}
