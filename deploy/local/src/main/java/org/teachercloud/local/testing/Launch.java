package org.teachercloud.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.teachercloud.local.ground.Trouble;

/** Starts one part for tests in a temporary folder that goes with it. */
final class Launch {
  private static final int TRIES = 600;
  private static final int PAUSE_MILLIS = 100;

  private Launch() {}

  static Path folder(String name) {
    try {
      return Files.createTempDirectory("teachercloud-" + name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Process untilReady(Path folder, List<String> command, BooleanSupplier ready) {
    return untilReady(folder, new ProcessBuilder(command), TRIES, ready);
  }

  static Process untilReady(Path folder, ProcessBuilder builder, int tries, BooleanSupplier ready) {
    List<String> command = builder.command();
    Path log = folder.resolve("log");
    try {
      var process =
          builder
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Undertaker.watch(process.toHandle(), folder);
      for (int attempt = 0; attempt < tries; attempt++) {
        if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
          throw new Trouble(command.getFirst() + " ended at once:\n" + Files.readString(log));
        }
        if (ready.getAsBoolean()) {
          return process;
        }
      }
      process.destroyForcibly();
      throw new Trouble(command.getFirst() + " is not ready:\n" + Files.readString(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
