package org.teachercloud.system.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The cloud that all system tests of one process share: {@code ./cloud up} in a data folder of its
 * own on free ports, beside whatever else runs, and {@code ./cloud reset} when the tests end. With
 * {@code CLOUD_URL} and {@code TEACHERCLOUD_HOME} set, a cloud that already runs is used and left
 * alone; then only one process may test it ({@code -Dtest.halves=1}).
 */
public final class RunningCloud {

  private static final long START_MINUTES = 12;
  private static final long COMMAND_MINUTES = 5;
  private static RunningCloud shared;

  private final Path checkout;
  private final Path home;
  private final boolean ours;

  private RunningCloud() {
    checkout = checkout();
    String given = System.getenv("CLOUD_URL");
    ours = given == null;
    String named = System.getenv("TEACHERCLOUD_HOME");
    Path homes = Path.of(named == null ? "target/cloud" : named).toAbsolutePath();
    home = ours ? homes.resolve(System.getProperty("test.fork", "cloud")) : homes;
    if (ours) {
      command(START_MINUTES, true, Map.of(), "up");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> command("reset", "--yes")));
    }
  }

  /**
   * The shared cloud, started when first asked for.
   *
   * @throws AssertionError with what it printed, when it does not start: an exception would lose
   *     its words where a class keeps this cloud in a constant
   */
  public static synchronized RunningCloud shared() {
    if (shared == null) {
      try {
        shared = new RunningCloud();
      } catch (IllegalStateException failure) {
        throw new AssertionError(failure.getMessage(), failure);
      }
    }
    return shared;
  }

  /** Address of the gateway. */
  public String url() {
    String given = System.getenv("CLOUD_URL");
    return given != null ? given : "http://127.0.0.1:" + ports().getProperty("gateway");
  }

  /** The port of a part. */
  public int port(String part) {
    return Integer.parseInt(ports().getProperty(part));
  }

  /** The data folder. */
  public Path home() {
    return home;
  }

  /**
   * Runs {@code ./cloud} with arguments.
   *
   * @return what it printed
   * @throws IllegalStateException with what it printed, when it fails
   */
  public String command(String... arguments) {
    return command(COMMAND_MINUTES, true, Map.of(), arguments);
  }

  /** Brings up what does not run, with these variables in its environment. */
  public void up(Map<String, String> environment) {
    command(COMMAND_MINUTES, true, environment, "up");
  }

  /** What {@code ./cloud status} prints; it fails on purpose while something is not well. */
  public String status() {
    return command(COMMAND_MINUTES, false, Map.of(), "status");
  }

  /** The process of a part, as {@code ./cloud} remembers it. */
  public ProcessHandle process(String part) {
    String pid = properties(Path.of("run", part + ".process")).getProperty("pid");
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  /** Ends the process of a part as a crash would. */
  public void kill(String part) {
    ProcessHandle process = process(part);
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Whether it was started here, so that whatever it holds comes from these tests. */
  public boolean ours() {
    return ours;
  }

  private String command(
      long minutes, boolean mustSucceed, Map<String, String> environment, String... arguments) {
    List<String> line = new ArrayList<>(List.of(checkout.resolve("cloud").toString()));
    line.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile("cloud", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(line)
              .directory(checkout.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder
          .environment()
          .putAll(Map.of("TEACHERCLOUD_HOME", home.toString(), "TEACHERCLOUD_PORTS", "auto"));
      builder.environment().putAll(environment);
      Process process = builder.start();
      boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
      String printed = Files.readString(output, StandardCharsets.UTF_8);
      Files.delete(output);
      if (!ended || (mustSucceed && process.exitValue() != 0)) {
        process.destroy();
        String last = printed.strip().lines().reduce("", (before, next) -> next);
        throw new IllegalStateException(
            "./cloud %s failed: %s%n%s".formatted(arguments[0], last, printed));
      }
      return printed;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private Properties ports() {
    return properties(Path.of("ports.properties"));
  }

  private Properties properties(Path file) {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve(file))) {
      properties.load(reader);
      return properties;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path checkout() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isExecutable(folder.resolve("cloud"))) {
        return folder;
      }
    }
    throw new IllegalStateException("No ./cloud above this folder");
  }
}
