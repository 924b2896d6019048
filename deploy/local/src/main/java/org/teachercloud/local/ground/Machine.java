package org.teachercloud.local.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What this machine has. */
public final class Machine {
  private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.(\\d+)");

  private Machine() {}

  public static boolean root() {
    return System.getProperty("user.name").equals("root");
  }

  /** Whether a program of this name is on the PATH. */
  public static boolean has(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Major times 100 plus minor of the version a program tells, such as 308 for 3.8.7; empty when
   * there is none.
   */
  public static OptionalInt version(String... command) {
    String text = output(command);
    var number = NUMBER.matcher(text);
    return number.find()
        ? OptionalInt.of(
            Integer.parseInt(number.group(1)) * 100 + Integer.parseInt(number.group(2)))
        : OptionalInt.empty();
  }

  /** What a program says, or nothing when it fails or is not there. */
  public static String output(String... command) {
    try {
      Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
      String text =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? text : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
