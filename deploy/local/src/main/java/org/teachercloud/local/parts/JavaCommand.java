package org.teachercloud.local.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Command lines of this process's own JDK. */
final class JavaCommand {
  /**
   * What keeps an idle process small: compact object headers; a heap that after each full
   * collection keeps a quarter of what lives in it for what comes, not two thirds; and memory that
   * compiling took goes back to the system.
   */
  private static final List<String> SMALL_WHEN_IDLE =
      List.of(
          "-XX:+UseCompactObjectHeaders",
          "-XX:MinHeapFreeRatio=20",
          "-XX:MaxHeapFreeRatio=30",
          "-XX:TrimNativeHeapInterval=10000");

  private JavaCommand() {}

  /**
   * Whether the cloud lives for one test run ({@code TEACHERCLOUD_SHORT_LIVED=yes}): what pays only
   * in the long run, recordings for the next start and a second compiler, is left out.
   */
  static boolean isShortLived() {
    return "yes".equals(System.getenv("TEACHERCLOUD_SHORT_LIVED"));
  }

  /** These flags and those that keep an idle process small. */
  static List<String> smallWhenIdle(List<String> flags) {
    return Stream.concat(flags.stream(), SMALL_WHEN_IDLE.stream()).toList();
  }

  static List<String> of(List<String> flags, Path jars, String main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", jars + "/*", main));
    command.addAll(List.of(arguments));
    return command;
  }
}
