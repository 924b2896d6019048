package org.teachercloud.delivery;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Starts a process that will halt itself at a failpoint, and waits until it has. */
final class Doomed {

  private static final long BOUND_SECONDS = 60;

  private final Path folder;
  private final String classPath;

  /** Works in a folder, where it also keeps what makes the next start quicker. */
  Doomed(Path folder) {
    this.folder = folder;
    classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .map(entry -> Files.isDirectory(entry) ? packed(entry).toString() : entry.toString())
            .collect(Collectors.joining(File.pathSeparator));
  }

  /** Class data can be shared from jars only. */
  private Path packed(Path classes) {
    Path jar = folder.resolve(Integer.toHexString(classes.hashCode()) + ".jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
      return jar;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Runs a main class until it halts at the given passage of the failpoint. */
  void runUntil(Failpoint failpoint, int passage, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
    command.add("-XX:+AutoCreateSharedArchive");
    command.add("-XX:SharedArchiveFile=" + folder.resolve(main.getSimpleName() + ".jsa"));
    command.add("-Xlog:disable");
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
