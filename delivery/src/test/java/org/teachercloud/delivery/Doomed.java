package org.teachercloud.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a process that will halt itself at a failpoint, and waits until it has. */
final class Doomed {

  private static final long BOUND_SECONDS = 60;

  private final Path folder;

  /** Works in a folder. */
  Doomed(Path folder) {
    this.folder = folder;
  }

  /** Runs a main class until it halts at the given passage of the failpoint. */
  void runUntil(Failpoint failpoint, int passage, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
    command.add("-Xlog:disable");
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-Dteachercloud.failpoint=" + failpoint + ":" + passage);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    Path log = folder.resolve("log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      boolean ended = process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      if (!ended || process.exitValue() != Failpoint.EXIT_CODE) {
        throw new IllegalStateException(
            "Did not halt at " + failpoint + ":\n" + Files.readString(log));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
