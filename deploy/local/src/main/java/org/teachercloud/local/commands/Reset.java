package org.teachercloud.local.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import org.teachercloud.local.ground.Folders;
import org.teachercloud.local.parts.Site;
import org.teachercloud.local.running.Ending;
import org.teachercloud.local.running.Parts;

/** Ends everything and forgets all data. Binaries and builds stay. */
public final class Reset implements Command {

  @Override
  public String about() {
    return "ends everything and deletes all data; asks first, or --yes";
  }

  @Override
  public boolean changes() {
    return true;
  }

  @Override
  public int run(Site site, List<String> arguments) {
    Path home = site.home().folder();
    if (!arguments.contains("--yes") && !agreed(home)) {
      System.out.println("Nothing was changed.");
      return 1;
    }
    new Ending(site).end(Parts.names(site));
    for (String folder : List.of("data", "logs")) {
      Folders.delete(home.resolve(folder));
    }
    try {
      for (String file : List.of("secrets.properties", "ports.properties")) {
        Files.deleteIfExists(home.resolve(file));
      }
      Files.deleteIfExists(home.resolve(Up.LAST_START));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println("All data of this cloud is deleted; ./cloud up begins anew.");
    return 0;
  }

  private static boolean agreed(Path home) {
    System.out.print(
        "This deletes all accounts, courses and records in " + home + ". Type yes to do it: ");
    System.out.flush();
    var answer = new Scanner(System.in, StandardCharsets.UTF_8);
    return answer.hasNextLine() && answer.nextLine().strip().equalsIgnoreCase("yes");
  }
}
