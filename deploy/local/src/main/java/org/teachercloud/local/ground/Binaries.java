package org.teachercloud.local.ground;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Programs that others make, fetched through Maven once per version and unpacked side by side.
 * Several processes may ask at the same time: one works, the others wait for it.
 *
 * @param told hears what is being fetched or made, and so waited for
 */
public record Binaries(Checkout checkout, Consumer<String> told) {
  private static final Duration BOUND = Duration.ofMinutes(10);

  /** Those that tell nobody what they are at. */
  public Binaries(Checkout checkout) {
    this(checkout, what -> {});
  }

  /** The same ones, telling somebody. */
  public Binaries telling(Consumer<String> listener) {
    return new Binaries(checkout, listener);
  }

  /** PostgreSQL's own folder, with {@code bin/postgres} and {@code bin/initdb}. */
  public Path postgres() {
    return folder("postgres", "postgres.binaries.version", this::unpackPostgres);
  }

  /** The folder of the broker's jars. */
  public Path kafka() {
    return folder("kafka", "kafka.broker.version", into -> fetch("copy-dependencies@kafka", into));
  }

  /** Keycloak as it comes, not to be written to. */
  public Path keycloak() {
    return folder("keycloak", "keycloak.version", into -> fetch("unpack@keycloak", into))
        .resolve("keycloak-" + checkout.version("keycloak.version"));
  }

  /** The Maven that builds the project, got by the one that is there. */
  public Path maven() {
    String name = "apache-maven-" + checkout.version("maven.fetched.version");
    return once(name, "fetching " + name, into -> fetch("unpack@maven", into)).resolve(name);
  }

  /**
   * Makes a folder once, under a lock; a maker that fails leaves nothing behind.
   *
   * @param what is said while it is made
   */
  public Path once(String name, String what, Consumer<Path> maker) {
    Path home = checkout.partsFolder();
    Path ready = home.resolve(name);
    if (Files.isDirectory(ready)) {
      return ready;
    }
    told.accept(what);
    synchronized (Binaries.class) {
      try {
        Files.createDirectories(ready.getParent());
        try (var channel =
                FileChannel.open(
                    home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var held = channel.lock()) {
          if (held.isValid() && !Files.isDirectory(ready)) {
            Path making = home.resolve(name + ".making");
            Folders.delete(making);
            Files.createDirectories(making);
            maker.accept(making);
            Files.move(making, ready, StandardCopyOption.ATOMIC_MOVE);
          }
        }
        return ready;
      } catch (IOException e) {
        throw new Trouble("Nothing can be unpacked in " + home + ": " + e.getMessage() + ".", e);
      }
    }
  }

  private Path folder(String part, String versionProperty, Consumer<Path> maker) {
    String version = checkout.version(versionProperty);
    return once(part + "-" + version, "fetching " + part + " " + version, maker);
  }

  private void fetch(String goal, Path into) {
    var command =
        new Maven(checkout)
            .command(
                List.of(
                    "-f",
                    checkout.root().resolve("deploy/local/parts/pom.xml").toString(),
                    "dependency:" + goal,
                    "-Dinto=" + into,
                    "-Dplatform=" + platform()));
    String part = goal.substring(goal.indexOf('@') + 1);
    Run.toEnd("Fetching " + part, command, into.resolveSibling("fetch-" + part + ".log"), BOUND);
  }

  private void unpackPostgres(Path into) {
    fetch("unpack@postgres", into);
    fetch("copy@xz", into);
    try (var jar = new URLClassLoader(new URL[] {into.resolve("xz.jar").toUri().toURL()});
        var archives = Files.newDirectoryStream(into, "postgres-*.txz");
        InputStream packed = Files.newInputStream(archives.iterator().next())) {
      var reader = jar.loadClass("org.tukaani.xz.XZInputStream").getConstructor(InputStream.class);
      Process tar = new ProcessBuilder("tar", "-xf", "-", "-C", into.toString()).start();
      try (var plain = (InputStream) reader.newInstance(packed);
          var out = tar.getOutputStream()) {
        plain.transferTo(out);
      }
      if (tar.waitFor() != 0) {
        throw new Trouble("tar could not unpack PostgreSQL into " + into + ".");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("xz.jar has no XZInputStream", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Unpacking PostgreSQL was interrupted.", e);
    }
  }

  /** The platform's name in the artifact ids of the PostgreSQL binaries. */
  private static String platform() {
    String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    return system + "-" + (arm ? "arm64v8" : "amd64");
  }
}
