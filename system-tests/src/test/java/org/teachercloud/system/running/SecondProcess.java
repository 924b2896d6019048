package org.teachercloud.system.running;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * A second process of a service of the running cloud: the same program with the same environment,
 * hence the same database and broker, on a port and in a data folder of its own. {@code ./cloud}
 * knows nothing of it; whoever started it closes it.
 */
public final class SecondProcess implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(2);

  private final ProcessHandle first;
  private final Path folder;
  private final int port;
  private Process process;

  private SecondProcess(ProcessHandle first, Path folder, int port) {
    this.first = first;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts one beside the part's own process, and waits until it is ready.
   *
   * @param folder what it keeps lies here, the words that it prints too
   * @throws IllegalStateException with its last words, when it ends instead
   */
  public static SecondProcess of(RunningCloud cloud, String part, Path folder) {
    SecondProcess second = new SecondProcess(cloud.process(part), folder, freePort());
    second.remember();
    Runtime.getRuntime().addShutdownHook(new Thread(second::close));
    second.start();
    return second;
  }

  /** Where it answers. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Ends it as a crash would. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  /** Starts it once more, with the data folder that it had. */
  public void start() {
    ProcessBuilder builder =
        new ProcessBuilder(lines("command"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().clear();
    builder.environment().putAll(environment());
    try {
      process = builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    try {
      Awaitility.await().atMost(START).until(this::ready);
    } catch (RuntimeException neverReady) {
      kill();
      throw neverReady;
    }
  }

  @Override
  public void close() {
    kill();
  }

  private boolean ready() throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "It ended while it was starting:\n" + Files.readString(log()));
    }
    try {
      return given().baseUri(url()).get("/q/health/ready").statusCode() == 200;
    } catch (Exception notYet) {
      // REST Assured lets checked exceptions through: nobody listens on the port yet.
      return false;
    }
  }

  /**
   * The command and the environment are kept: the first process may be dead when they are needed.
   */
  private void remember() {
    try {
      Files.createDirectories(folder);
      Path proc = Path.of("/proc", Long.toString(first.pid()));
      List<String> command = new ArrayList<>(parts(proc.resolve("cmdline")));
      // A recording of the first process' start is its own.
      command.removeIf(flag -> flag.startsWith("-XX:AOTCacheOutput"));
      Files.write(folder.resolve("command"), command);
      Files.write(folder.resolve("environment"), parts(proc.resolve("environ")));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    for (String line : lines("environment")) {
      int cut = line.indexOf('=');
      if (cut > 0) {
        environment.put(line.substring(0, cut), line.substring(cut + 1));
      }
    }
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("TEACHERCLOUD_DATA_FOLDER", folder.resolve("data").toString());
    return environment;
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(folder.resolve(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path log() {
    return folder.resolve("log");
  }

  private static List<String> parts(Path file) throws IOException {
    return List.of(new String(Files.readAllBytes(file), UTF_8).split("\0"));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
