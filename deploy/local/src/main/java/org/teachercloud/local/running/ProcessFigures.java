package org.teachercloud.local.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process and its children take, as Linux tells it.
 *
 * @param memoryBytes proportional set size: shared pages are divided among those who share them
 * @param cpuSeconds user and system time since its start, ended children included
 */
public record ProcessFigures(long memoryBytes, double cpuSeconds) {
  private static final double TICKS_PER_SECOND = 100;

  public static ProcessFigures of(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .map(each -> new ProcessFigures(memory(each.pid()), cpu(each.pid())))
        .reduce(new ProcessFigures(0, 0), ProcessFigures::plus);
  }

  public ProcessFigures plus(ProcessFigures other) {
    return new ProcessFigures(memoryBytes + other.memoryBytes, cpuSeconds + other.cpuSeconds);
  }

  private static long memory(long pid) {
    return read(pid, "smaps_rollup")
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .sum();
  }

  /**
   * Fields 14 to 17 of proc_pid_stat(5); they follow the name, which may hold anything but ends
   * with a parenthesis.
   */
  private static double cpu(long pid) {
    String stat = read(pid, "stat");
    if (stat.isEmpty()) {
      return 0;
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Stream.of(fields).skip(11).limit(4).mapToLong(Long::parseLong).sum() / TICKS_PER_SECOND;
  }

  private static String read(long pid, String name) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), name));
    } catch (IOException e) {
      return "";
    }
  }
}
