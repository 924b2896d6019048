package org.teachercloud.recommendation.evaluating.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What this process has used. */
final class Used {

  private static final Path STATUS = Path.of("/proc/self/status");

  private Used() {}

  /** Seconds of all processors together since the process began. */
  static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L)
        / 1e3;
  }

  /** The most memory that it ever held, in words; Linux tells. */
  static String peak() {
    try (var lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.replaceAll("[^0-9]", ""))
          .map(kilobytes -> "at most %,d MB of memory".formatted(Long.parseLong(kilobytes) / 1024))
          .findFirst()
          .orElse("memory unknown");
    } catch (IOException notLinux) {
      return "memory unknown";
    }
  }
}
