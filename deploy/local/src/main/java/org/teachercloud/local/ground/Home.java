package org.teachercloud.local.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The data folder of one local cloud: {@code TEACHERCLOUD_HOME}, or {@code .cloud} in the checkout.
 */
public record Home(Path folder) {
  private static final int PASSWORD_BYTES = 18;

  public static Home of(Checkout checkout) {
    String named = System.getProperty("teachercloud.home", System.getenv("TEACHERCLOUD_HOME"));
    return new Home(
        named == null || named.isBlank()
            ? checkout.root().resolve(".cloud")
            : Path.of(named).toAbsolutePath().normalize());
  }

  public Path logs() {
    return made("logs");
  }

  public Path log(String part) {
    return logs().resolve(part + ".log");
  }

  public Path run() {
    return made("run");
  }

  /** A part's own data. */
  public Path data(String part) {
    return folder.resolve("data").resolve(part);
  }

  /** A password made once and kept where only its owner reads it. */
  public synchronized String secret(String name) {
    Path file = folder.resolve("secrets.properties");
    Properties known = read(file);
    if (known.getProperty(name) == null) {
      byte[] bytes = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(bytes);
      known.setProperty(name, HexFormat.of().formatHex(bytes));
      writePrivately(file, known);
    }
    return known.getProperty(name);
  }

  /** Small facts to remember, in one file; none when it is not there. */
  public static Properties read(Path file) {
    var properties = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }

  public static void write(Path file, Properties properties) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var writer = Files.newBufferedWriter(file)) {
        properties.store(writer, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writePrivately(Path file, Properties properties) {
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write(file, properties);
  }

  private Path made(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new Trouble(
          "The data folder "
              + folder
              + " cannot be written ("
              + e.getMessage()
              + "): set TEACHERCLOUD_HOME to one that can.",
          e);
    }
  }
}
