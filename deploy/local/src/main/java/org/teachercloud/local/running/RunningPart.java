package org.teachercloud.local.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.teachercloud.local.ground.Home;

/**
 * A process that {@code up} started, as kept in the data folder.
 *
 * @param name the part's name
 * @param handle the process; a PID used again by another program is told apart by its start time
 * @param fingerprint of its command, to see whether it is still what it should be
 * @param endSignal the signal that ends it in order
 */
public record RunningPart(String name, ProcessHandle handle, String fingerprint, String endSignal) {

  /** The part's process, if it is alive. */
  public static Optional<RunningPart> find(Home home, String name) {
    Properties kept = Home.read(file(home, name));
    return Optional.ofNullable(kept.getProperty("pid"))
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
        .filter(handle -> handle.isAlive() && startOf(handle).equals(kept.getProperty("start")))
        .map(
            handle ->
                new RunningPart(
                    name,
                    handle,
                    kept.getProperty("fingerprint", ""),
                    kept.getProperty("signal", "TERM")));
  }

  /** Whether it was started and not ended by us, alive or not. */
  public static boolean expected(Home home, String name) {
    return Files.exists(file(home, name));
  }

  /** Remembers it for later commands. */
  public void keep(Home home) {
    var properties = new Properties();
    properties.setProperty("pid", Long.toString(handle.pid()));
    properties.setProperty("start", startOf(handle));
    properties.setProperty("fingerprint", fingerprint);
    properties.setProperty("signal", endSignal);
    Home.write(file(home, name), properties);
  }

  public static void forget(Home home, String name) {
    try {
      Files.deleteIfExists(file(home, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Home home, String name) {
    return home.folder().resolve("run").resolve(name + ".process");
  }

  private static String startOf(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
