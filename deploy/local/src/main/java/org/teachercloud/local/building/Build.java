package org.teachercloud.local.building;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.teachercloud.local.ground.Binaries;
import org.teachercloud.local.ground.Checkout;
import org.teachercloud.local.ground.Machine;
import org.teachercloud.local.ground.Maven;
import org.teachercloud.local.ground.Trouble;

/** Packages the services and the front end, if their sources are newer than what is packaged. */
public record Build(Checkout checkout, List<String> services, Path log) {
  private static final List<String> SHARED = List.of("contracts", "delivery", "access", "web");

  /** What {@code web/package.json} asks for. */
  private static final int NODE = 2019;

  private static final Pattern MODULE =
      Pattern.compile("Building Teacher Cloud: (.+?) \\S+ +\\[(\\d+)/(\\d+)]");

  public Build {
    services = List.copyOf(services);
  }

  public boolean needed() {
    return !services.isEmpty() && !new Apps(checkout).made(stamp(), services);
  }

  /**
   * Builds, unless somebody else has done so meanwhile: one at a time in a checkout.
   *
   * @param told hears what is being built and how far it is, 0 to 1
   */
  public void run(BiConsumer<String, Double> told) {
    requireTools();
    new Binaries(checkout).telling(what -> told.accept(what, -1.0)).maven();
    Path file = checkout.root().resolve(".cloud/build.lock");
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        told.accept("waiting for another build of this checkout", 0.0);
        lock = channel.lock();
      }
      try (var held = lock) {
        if (held.isValid() && needed()) {
          build(told);
        }
      }
    } catch (IOException e) {
      throw new Trouble(file + " cannot be used: " + e.getMessage() + ".", e);
    }
  }

  private void build(BiConsumer<String, Double> told) {
    String stamp = stamp();
    var arguments =
        new ArrayList<>(
            List.of(
                "package",
                "-T1C",
                "-Dmaven.test.skip=true",
                "-DskipTests",
                "-Dskip.format",
                "-Dquarkus.package.jar.type=aot-jar",
                "-pl",
                String.join(",", services) + ",web",
                "-am"));
    told.accept("asking Maven what to build", 0.0);
    Process maven = null;
    try {
      maven = new Maven(checkout).command(arguments).redirectErrorStream(true).start();
      follow(maven, told);
      if (maven.waitFor() != 0) {
        throw new Trouble("The build failed: " + firstError() + " The whole of it: " + log);
      }
    } catch (IOException e) {
      throw new Trouble("Maven could not be run: " + e.getMessage() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("The build was interrupted.", e);
    } finally {
      if (maven != null) {
        maven.descendants().forEach(ProcessHandle::destroy);
        maven.destroy();
      }
    }
    new Apps(checkout).setAside(stamp, services);
  }

  private void follow(Process maven, BiConsumer<String, Double> told) throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    try (var lines =
            new BufferedReader(
                new InputStreamReader(maven.getInputStream(), StandardCharsets.UTF_8));
        var copy = Files.newBufferedWriter(log)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        copy.write(line);
        copy.newLine();
        var module = MODULE.matcher(line);
        if (module.find()) {
          double all = Double.parseDouble(module.group(3));
          told.accept("building " + module.group(1), (Integer.parseInt(module.group(2)) - 1) / all);
        }
      }
    }
  }

  private String firstError() {
    try (var lines = Files.lines(log)) {
      return lines
          .filter(line -> line.startsWith("[ERROR]"))
          .findFirst()
          .map(line -> line.substring("[ERROR]".length()).strip() + ".")
          .orElse("Maven gave no reason.");
    } catch (IOException e) {
      return "its log cannot be read.";
    }
  }

  private String stamp() {
    var modules = new ArrayList<>(SHARED);
    modules.addAll(services);
    return SourceStamp.of(checkout, modules);
  }

  /** One sentence with the remedy, where the front end cannot be built here. */
  public static Optional<String> missingNode() {
    return Machine.version("node", "--version").orElse(0) >= NODE && Machine.has("npm")
        ? Optional.empty()
        : Optional.of(
            "Node %d.%d or later, with npm, is needed to build the front end: install it, so that node is on the PATH."
                .formatted(NODE / 100, NODE % 100));
  }

  /** Says what this machine lacks for a build. */
  public static void requireTools() {
    missingNode()
        .ifPresent(
            sentence -> {
              throw new Trouble(sentence);
            });
    if (!Machine.has("mvn") && System.getenv("TEACHERCLOUD_MAVEN") == null) {
      throw new Trouble("Maven is needed to fetch and build: install any mvn from 3.8 on.");
    }
  }
}
