package org.teachercloud.local.building;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.teachercloud.local.ground.Binaries;
import org.teachercloud.local.ground.Checkout;
import org.teachercloud.local.ground.Fingerprint;
import org.teachercloud.local.ground.Folders;
import org.teachercloud.local.ground.Home;
import org.teachercloud.local.ground.Trouble;

/**
 * The packaged services, set aside by their content: a running cloud is not disturbed by the next
 * build, clouds share them, and a start cache stays right.
 */
public record Apps(Checkout checkout) {

  /** Where the newest packaged form of a module lies. */
  public Path folder(String module) {
    String folder = Home.read(file()).getProperty(module);
    if (folder == null) {
      throw new Trouble("No packaged " + module + ": ./cloud up builds it.");
    }
    return Path.of(folder);
  }

  boolean made(String stamp, Iterable<String> modules) {
    Properties known = Home.read(file());
    for (String module : modules) {
      String folder = known.getProperty(module);
      if (folder == null || !Files.isDirectory(Path.of(folder))) {
        return false;
      }
    }
    return stamp.equals(known.getProperty("stamp"));
  }

  void setAside(String stamp, Iterable<String> modules) {
    var made = new Properties();
    for (String module : modules) {
      Path packaged = checkout.root().resolve(module).resolve("target/quarkus-app");
      String name = "apps/" + module + "-" + content(packaged);
      Path folder =
          new Binaries(checkout)
              .once(
                  name,
                  "setting what was built aside",
                  into -> {
                    Folders.delete(into);
                    Folders.copy(packaged, into);
                  });
      made.setProperty(module, folder.toString());
    }
    made.setProperty("stamp", stamp);
    Home.write(file(), made);
    dropOlder(made);
  }

  /** Deletes older packaged forms that no process of this user runs. */
  private void dropOlder(Properties made) {
    String running =
        ProcessHandle.allProcesses()
            .map(process -> process.info().commandLine().orElse(""))
            .collect(Collectors.joining("\n"));
    Path apps = checkout.partsFolder().resolve("apps");
    try (Stream<Path> all = Files.list(apps)) {
      all.filter(each -> !made.containsValue(each.toString()))
          .filter(each -> !running.contains(each.toString()))
          .forEach(Folders::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return checkout.root().resolve(".cloud/apps.properties");
  }

  private static String content(Path packaged) {
    var text = new StringBuilder();
    try (Stream<Path> files = Files.walk(packaged)) {
      for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
        var sum = new CRC32();
        sum.update(Files.readAllBytes(each));
        text.append(packaged.relativize(each)).append(sum.getValue()).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Fingerprint.of(text);
  }
}
