package org.teachercloud.local.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.teachercloud.local.ground.Fingerprint;
import org.teachercloud.local.ground.Trouble;
import org.teachercloud.local.parts.Part;
import org.teachercloud.local.parts.Site;
import org.teachercloud.local.parts.StartCache;

/** Starts one part and waits until it is ready. */
public record Starting(Site site, Part part) {
  private static final int POLL_MILLIS = 100;
  private static final int LINES_SHOWN = 8;

  /** Whether it runs as it should and is ready: then there is nothing to do. */
  public boolean done() {
    return RunningPart.find(site.home(), part.name())
        .filter(running -> running.fingerprint().equals(fingerprint(part.process())))
        .filter(running -> part.ready())
        .isPresent();
  }

  /**
   * Starts it in place of one that runs differently or does not answer.
   *
   * @param told hears what is being waited for
   */
  public void run(Consumer<String> told) {
    new Ending(site).end(List.of(part.name()));
    StartCache.afterEnd(site, part.name(), false);
    part.prepare(told);
    told.accept("");
    TakenPorts.of(site, part).stream()
        .findFirst()
        .ifPresent(
            sentence -> {
              throw new Trouble(sentence);
            });
    Path log = site.home().log(part.name());
    ProcessBuilder builder = part.process();
    String fingerprint = fingerprint(builder);
    try {
      if (Files.exists(log)) {
        Path before = log.resolveSibling(part.name() + ".log.1");
        Files.move(log, before, StandardCopyOption.REPLACE_EXISTING);
      }
      builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
      var apart = new ArrayList<>(List.of("setsid"));
      apart.addAll(builder.command());
      Process process =
          builder
              .command(apart)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      new RunningPart(part.name(), process.toHandle(), fingerprint, part.endSignal())
          .keep(site.home());
      untilReady(process, log);
    } catch (IOException e) {
      throw new Trouble(part.name() + " could not be started: " + e.getMessage() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble(part.name() + ": starting it was interrupted.", e);
    }
  }

  private void untilReady(Process process, Path log) throws InterruptedException, IOException {
    long end = System.nanoTime() + part.patience().toNanos();
    while (!part.ready()) {
      if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new Trouble(part.name() + " ended while it was starting" + tail(log));
      }
      if (System.nanoTime() > end) {
        long seconds = part.patience().toSeconds();
        throw new Trouble(part.name() + " was not ready after " + seconds + " s" + tail(log));
      }
    }
  }

  /** What it is run with, without what may differ between two equal runs. */
  private static String fingerprint(ProcessBuilder builder) {
    Map<String, String> own = new TreeMap<>(builder.environment());
    own.entrySet().removeIf(each -> each.getValue().equals(System.getenv(each.getKey())));
    var command = new ArrayList<>(builder.command());
    command.removeAll(StartCache.IN_PLACE);
    command.removeIf(each -> each.startsWith("-XX:AOTCache"));
    return Fingerprint.of(List.of(own, command));
  }

  private static String tail(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    if (lines.stream().anyMatch(line -> line.contains("No space left on device"))) {
      return ": the disk is full. Free some space, then ./cloud up again.";
    }
    // What the JVM says of its start cache at its end is not why it ended.
    var words = lines.stream().filter(line -> !line.contains("AOT")).toList();
    var last = words.subList(Math.max(0, words.size() - LINES_SHOWN), words.size());
    return "; the last words in " + log + ":\n  " + String.join("\n  ", last);
  }
}
