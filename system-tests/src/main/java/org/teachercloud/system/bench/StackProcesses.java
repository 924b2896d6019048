package org.teachercloud.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Processor time and memory of every part of the cloud, children included, from {@code /proc}. */
final class StackProcesses {

  /** Clock ticks a second of Linux's {@code /proc} on every supported platform (USER_HZ). */
  private static final double TICKS_PER_SECOND = 100;

  private final Map<String, Long> pids = new LinkedHashMap<>();

  /**
   * @param parts such as {@code postgres=12,kafka=13}
   */
  StackProcesses(String parts) {
    for (String part : parts.split(",")) {
      String[] nameAndPid = part.trim().split("=", 2);
      if (nameAndPid.length == 2) {
        pids.put(nameAndPid[0], Long.parseLong(nameAndPid[1]));
      }
    }
  }

  /** Seconds of processor time used so far, by part. */
  Map<String, Double> cpuSeconds() {
    Map<String, Double> seconds = new LinkedHashMap<>();
    pids.forEach((name, pid) -> seconds.put(name, tree(pid).mapToDouble(this::cpuOf).sum()));
    return seconds;
  }

  /** Proportional set size in megabytes, by part. */
  Map<String, Long> memoryMegabytes() {
    Map<String, Long> megabytes = new LinkedHashMap<>();
    pids.forEach((name, pid) -> megabytes.put(name, tree(pid).mapToLong(this::pssOf).sum() >> 10));
    return megabytes;
  }

  private static Stream<Long> tree(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
        .map(ProcessHandle::pid);
  }

  /** Own time plus that of children who have ended and been waited for. */
  private double cpuOf(long pid) {
    String stat = read(Path.of("/proc", Long.toString(pid), "stat"));
    if (stat.isEmpty()) {
      return 0;
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = 0;
    for (int field = 11; field <= 14; field++) {
      ticks += Long.parseLong(fields[field]);
    }
    return ticks / TICKS_PER_SECOND;
  }

  private long pssOf(long pid) {
    return read(Path.of("/proc", Long.toString(pid), "smaps_rollup"))
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException ended) {
      return "";
    } catch (IOException unreadable) {
      return "";
    }
  }
}
