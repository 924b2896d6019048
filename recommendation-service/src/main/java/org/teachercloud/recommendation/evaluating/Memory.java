package org.teachercloud.recommendation.evaluating;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process has used. */
final class Memory {

  private static final Path STATUS = Path.of("/proc/self/status");

  private Memory() {}

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
