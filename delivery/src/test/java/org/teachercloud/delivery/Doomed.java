package org.teachercloud.delivery;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts processes that will halt themselves at a failpoint, and waits until they have. */
final class Doomed {

  private static final long BOUND_SECONDS = 180;

  /** Processes that start while one is at work: a start takes longer than a turn. */
  private static final int AHEAD = 3;

  private final Path folder;
  private final String classPath;

  /** Works in a folder. */
  Doomed(Path folder) {
    this.folder = folder;
    this.classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .map(entry -> Files.isDirectory(entry) ? packed(entry) : entry)
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
  }

  /** The JVM's start cache takes no classes from folders. */
  private Path packed(Path classes) {
    Path jar = folder.resolve(Integer.toHexString(classes.hashCode()) + ".jar");
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    tool.run(
        System.out,
        System.err,
        "--create",
        "--file",
        jar.toString(),
        "-C",
        classes.toString(),
        ".");
    return jar;
  }

  /**
   * One process that will halt: a main class and its arguments, and the passage it will not
   * survive.
   */
  record Fate(Failpoint failpoint, int passage, Class<?> main, List<String> arguments) {}

  /**
   * Runs processes one after the other, each until it has halted at its failpoint. The next ones
   * start already, and wait for their turn before they do anything.
   *
   * @param before what happens just before each turn
   */
  void run(List<Fate> fates, Runnable before) {
    Deque<Waiting> ready = new ArrayDeque<>();
    try {
      int begun = 0;
      for (Fate fate : fates) {
        int ahead = Files.exists(cache(fate)) ? AHEAD : 1;
        while (begun < fates.size() && ready.size() < ahead) {
          ready.add(begin(fates.get(begun++)));
        }
        before.run();
        ready.remove().meets(fate);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } finally {
      ready.forEach(one -> one.process().destroyForcibly());
    }
  }

  private Waiting begin(Fate fate) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
    command.add("-Xlog:disable");
    command.add(
        (Files.exists(cache(fate)) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + cache(fate));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-Dteachercloud.failpoint=" + fate.failpoint() + ":" + fate.passage());
    command.addAll(List.of("-cp", classPath, fate.main().getName()));
    command.addAll(fate.arguments());
    Path log = Files.createTempFile(folder, "process-", ".log");
    return new Waiting(
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start(),
        log);
  }

  /**
   * What the JVM learned from the first that died, which spares each later start a second or two.
   */
  private Path cache(Fate fate) {
    return folder.resolve(fate.main().getSimpleName() + ".aot");
  }

  /** What a doomed process does first when it is ready: waits to be told. */
  static void waitForTurn() {
    try {
      if (System.in.read() < 0) {
        Runtime.getRuntime().halt(1);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private record Waiting(Process process, Path log) {

    void meets(Fate fate) throws IOException, InterruptedException {
      process.outputWriter().append('\n').flush();
      boolean ended = process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      if (!ended || process.exitValue() != Failpoint.EXIT_CODE) {
        throw new IllegalStateException(
            "Did not halt at " + fate.failpoint() + ":\n" + Files.readString(log));
      }
    }
  }
}
