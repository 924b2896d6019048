package org.teachercloud.local.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs another program to its end, within a bound, its output in one file. */
public final class Run {
  private static final int LINES_SHOWN = 12;

  private Run() {}

  /**
   * Runs it; any end but 0 is {@link Trouble} that names {@code what}, the log, and its last lines.
   */
  public static void toEnd(String what, ProcessBuilder builder, Path log, Duration bound) {
    toEnd(what, builder, Path.of("/dev/null"), log, bound);
  }

  /** The same with a file as the program's input. */
  public static void toEnd(
      String what, ProcessBuilder builder, Path input, Path log, Duration bound) {
    Process process = null;
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      builder.redirectInput(input.toFile());
      process = builder.start();
      if (!process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Trouble(what + " did not end within " + bound.toSeconds() + " s" + tail(log));
      }
      if (process.exitValue() != 0) {
        throw new Trouble(what + " failed (exit code " + process.exitValue() + ")" + tail(log));
      }
    } catch (IOException e) {
      throw new Trouble(what + " could not be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble(what + " was interrupted.", e);
    } finally {
      if (process != null) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    }
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      var last = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
      return "; its last words, in " + log + ":\n  " + String.join("\n  ", last);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
