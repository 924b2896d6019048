package org.teachercloud.local.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.local.ground.Trouble;
import org.teachercloud.local.parts.Site;
import org.teachercloud.local.running.Parts;

/** The last lines that a part wrote; with {@code -f}, those to come too. */
public final class Logs implements Command {
  private static final String LINES = "200";

  @Override
  public String about() {
    return "NAME [-f]: what a part wrote";
  }

  @Override
  public int run(Site site, List<String> arguments) {
    var names = new ArrayList<>(arguments);
    boolean follow = names.remove("-f");
    Path log = names.size() == 1 ? site.home().log(names.getFirst()) : Path.of("none");
    if (!Files.exists(log)) {
      throw new Trouble(
          "Usage: ./cloud logs NAME [-f], where NAME is a part that was started: "
              + String.join(", ", Parts.names(site))
              + ", build.");
    }
    var tail = new ArrayList<>(List.of("tail", "-n", LINES));
    if (follow) {
      tail.add("-F");
    }
    tail.add(log.toString());
    try {
      return new ProcessBuilder(tail).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new Trouble("The log cannot be shown: " + e.getMessage() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
