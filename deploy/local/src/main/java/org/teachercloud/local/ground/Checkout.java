package org.teachercloud.local.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The project's source tree; versions are read from its root {@code pom.xml}, the only place they
 * stand in.
 */
public record Checkout(Path root) {

  /**
   * The checkout that holds the working folder, or the one named by {@code teachercloud.checkout}.
   */
  public static Checkout find() {
    String named = System.getProperty("teachercloud.checkout");
    Path start = Path.of(named == null ? "" : named).toAbsolutePath().normalize();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("deploy/local/parts/pom.xml"))) {
        return new Checkout(folder);
      }
    }
    throw new Trouble(
        "No checkout of Teacher Cloud at " + start + " or above it: change into it first.");
  }

  /** The value of one property of the root pom, such as {@code keycloak.version}. */
  public String version(String property) {
    var pattern =
        Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)</" + Pattern.quote(property));
    var found = pattern.matcher(read(root.resolve("pom.xml")));
    if (!found.find()) {
      throw new Trouble("The root pom.xml names no " + property + ".");
    }
    return found.group(1).strip();
  }

  /**
   * Binaries of others, unpacked: {@code TEACHERCLOUD_PARTS}, or {@code .cloud/parts} in the
   * checkout.
   */
  public Path partsFolder() {
    String named = System.getProperty("teachercloud.parts", System.getenv("TEACHERCLOUD_PARTS"));
    return named == null || named.isBlank()
        ? root.resolve(".cloud/parts")
        : Path.of(named).toAbsolutePath().normalize();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
