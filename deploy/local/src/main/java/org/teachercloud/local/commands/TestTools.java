package org.teachercloud.local.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.local.ground.Machine;
import org.teachercloud.local.ground.Trouble;

/** What only the tests in a browser need. */
final class TestTools {
  private static final String SHELL = "chromium-headless-shell";
  private static final String WHOLE = "chromium";
  private static final String INSTALL = "apt-get install chromium fonts-noto-cjk";

  private TestTools() {}

  static List<String> missing() {
    var missing = new ArrayList<String>();
    if (!Machine.has(SHELL) && !Machine.has(WHOLE)) {
      missing.add("Chromium is missing: " + INSTALL + " (./cloud test does it when run as root).");
    }
    if (Machine.output("fc-list", ":lang=zh", "file").isEmpty()) {
      missing.add(
          "A Chinese font is missing: " + INSTALL + " (./cloud test does it when run as root).");
    }
    return missing;
  }

  /**
   * Installs what is missing where that is allowed, and says how where it is not. Of Chromium the
   * shell without windows, where the system has it: it is smaller and needs less of the processor.
   */
  static void install() {
    List<String> missing = missing();
    if (missing.isEmpty()) {
      return;
    }
    if (!Machine.root() || !Machine.has("apt-get")) {
      throw new Trouble(String.join("\n", missing));
    }
    System.out.println("Installing Chromium and Chinese fonts for the tests in a browser.");
    run("apt-get", "-q", "update");
    boolean shell =
        !Machine.output("apt-cache", "search", "--names-only", "^" + SHELL + "$").isEmpty();
    run(
        "apt-get",
        "-q",
        "-y",
        "--no-install-recommends",
        "install",
        shell ? SHELL : WHOLE,
        "fonts-noto-cjk",
        "fontconfig");
  }

  private static void run(String... command) {
    try {
      var builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      if (builder.start().waitFor() != 0) {
        throw new Trouble(String.join(" ", command) + " failed; see above.");
      }
    } catch (IOException e) {
      throw new Trouble(command[0] + " could not be run: " + e.getMessage() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted.", e);
    }
  }
}
