package org.teachercloud.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.local.ground.Fingerprint;

/**
 * What the JVM learned about a part in an earlier run (an AOT cache, JEP 483 and 515), so that it
 * starts with a fraction of the work. A first run records, and its orderly end writes the cache; it
 * fits one set of jars, flags and JDK, and is dropped with them.
 *
 * @param ready the cache
 * @param recording where this run's recording goes until it is complete
 */
public record StartCache(Path ready, Path recording) {
  /**
   * Map the cache where it was written for: otherwise every page of it is copied to be relocated,
   * 250 MB over all parts.
   */
  public static final List<String> IN_PLACE =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

  private static final List<String> QUIET = List.of("-Xlog:disable", "-Xlog:all=error:stderr");

  public static StartCache of(Site site, String part, List<Path> jars, List<String> flags) {
    String key = Fingerprint.of(List.of(System.getProperty("java.vm.version"), jars, flags));
    String file = part + "-" + key + ".aot";
    return new StartCache(folder(site).resolve(file), site.home().run().resolve(file));
  }

  /** Uses the cache, or records one for the next time if the cloud is to live longer than that. */
  public List<String> flags() {
    var flags = new ArrayList<>(QUIET);
    if (Files.exists(ready)) {
      flags.addAll(IN_PLACE);
      flags.add("-XX:AOTCache=" + ready);
    } else if (!JavaCommand.isShortLived()) {
      flags.add("-XX:AOTCacheOutput=" + recording);
    }
    return flags;
  }

  /** Whether the part, which is about to end, will write its recording first: that takes longer. */
  public static boolean mayRecord(ProcessHandle process) {
    return process
        .info()
        .commandLine()
        .map(line -> line.contains("-XX:AOTCacheOutput="))
        .orElse(true);
  }

  /**
   * Keeps a complete recording in place of those of older jars; one that was cut short is dropped.
   */
  public static void afterEnd(Site site, String part, boolean inOrder) {
    try {
      for (Path recorded : files(site.home().run(), part)) {
        if (inOrder && recorded.toString().endsWith(".aot")) {
          Files.createDirectories(folder(site));
          for (Path older : files(folder(site), part)) {
            Files.delete(older);
          }
          Files.move(
              recorded,
              folder(site).resolve(recorded.getFileName()),
              StandardCopyOption.REPLACE_EXISTING);
        } else {
          Files.delete(recorded);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(Site site) {
    return site.checkout().partsFolder().resolve("start-caches");
  }

  private static List<Path> files(Path folder, String part) throws IOException {
    var found = new ArrayList<Path>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, part + "-*.aot*")) {
        files.forEach(found::add);
      }
    }
    return found;
  }
}
