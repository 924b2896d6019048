package org.teachercloud.system.bench.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Processor time and memory of every part of the cloud, children included, from {@code /proc}. */
public final class StackProcesses {

  /** Clock ticks a second of Linux's {@code /proc} on every supported platform (USER_HZ). */
  private static final double TICKS_PER_SECOND = 100;

  private static final int LONGEST_SETTLING_SECONDS = 60;
  private static final int LOOKS_A_SECOND = 4;
  private static final int WATCHED_SECONDS = 4;

  /** Seconds of processor time that all parts together use in a second when nothing is to do. */
  private static final double RESTING = 0.2;

  private static final Pattern COMPILER = Pattern.compile("\\(C[12] Compiler");

  /** Of the fields after the name in {@code /proc/PID/stat}, the last that counts. */
  private static final int ALONE = 12;

  private static final int WITH_ENDED_CHILDREN = 14;

  private final Map<String, Long> pids = new LinkedHashMap<>();

  /**
   * @param parts such as {@code postgres=12,kafka=13}
   */
  public StackProcesses(String parts) {
    for (String part : parts.split(",")) {
      String[] nameAndPid = part.trim().split("=", 2);
      if (nameAndPid.length == 2) {
        pids.put(nameAndPid[0], Long.parseLong(nameAndPid[1]));
      }
    }
  }

  /** Seconds of processor time used so far, by part. */
  public Map<String, Double> cpuSeconds() {
    Map<String, Double> seconds = new LinkedHashMap<>();
    pids.forEach((name, pid) -> seconds.put(name, tree(pid).mapToDouble(this::cpuOf).sum()));
    return seconds;
  }

  /** Watches for a while; milliseconds of processor time in a second, by part. */
  public Map<String, Double> idleCpu() throws InterruptedException {
    Map<String, Double> before = cpuSeconds();
    TimeUnit.SECONDS.sleep(WATCHED_SECONDS);
    Map<String, Double> each = new LinkedHashMap<>();
    cpuSeconds()
        .forEach(
            (part, after) -> each.put(part, (after - before.get(part)) * 1000 / WATCHED_SECONDS));
    return each;
  }

  /**
   * Seconds that the compilers of all parts' virtual machines have used so far: what is still
   * learnt while it is measured, and is gone once the cloud has run for a while.
   */
  public double compilerSeconds() {
    return pids.values().stream().mapToDouble(StackProcesses::compilersOf).sum();
  }

  /**
   * Waits until the cloud rests: what an answer set in motion behind it (relay, consumers) belongs
   * to its cost, and must not weigh on what is measured next. Gives up after a minute.
   */
  public void settle() throws InterruptedException {
    double before = togetherSeconds();
    for (int look = 0; look < LONGEST_SETTLING_SECONDS * LOOKS_A_SECOND; look++) {
      TimeUnit.MILLISECONDS.sleep(1000 / LOOKS_A_SECOND);
      double after = togetherSeconds();
      if (look > 0 && after - before < RESTING / LOOKS_A_SECOND) {
        return;
      }
      before = after;
    }
  }

  /** Seconds of processor time that all parts together have used so far. */
  double togetherSeconds() {
    return cpuSeconds().values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Proportional set size in megabytes, by part. */
  public Map<String, Long> memoryMegabytes() {
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
    return seconds(read(Path.of("/proc", Long.toString(pid), "stat")), WITH_ENDED_CHILDREN);
  }

  private static double compilersOf(long pid) {
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      return threads
          .map(thread -> read(thread.resolve("stat")))
          .filter(stat -> COMPILER.matcher(stat).find())
          .mapToDouble(stat -> seconds(stat, ALONE))
          .sum();
    } catch (IOException ended) {
      return 0;
    }
  }

  private static double seconds(String stat, int last) {
    if (stat.isEmpty()) {
      return 0;
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = 0;
    for (int field = 11; field <= last; field++) {
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
