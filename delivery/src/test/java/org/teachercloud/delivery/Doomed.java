package org.teachercloud.delivery;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts a process that will halt itself at a failpoint, and waits until it has. */
final class Doomed {

  private static final long BOUND_SECONDS = 60;

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

  /** The archive of classes that spares each start two seconds takes none from folders. */
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

  /** Runs a main class until it halts at the given passage of the failpoint. */
  void runUntil(Failpoint failpoint, int passage, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
    command.add("-Xlog:disable");
    command.add("-XX:+AutoCreateSharedArchive");
    command.add("-XX:SharedArchiveFile=" + folder.resolve(main.getSimpleName() + ".jsa"));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-Dteachercloud.failpoint=" + failpoint + ":" + passage);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(arguments);
    Path log = folder.resolve("log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      boolean ended = process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      if (!ended || process.exitValue() != Failpoint.EXIT_CODE) {
        throw new IllegalStateException(
            "Did not halt at " + failpoint + ":\n" + Files.readString(log));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
