package org.teachercloud.local.commands;

import java.util.ArrayList;
import java.util.List;
import org.teachercloud.local.building.Build;
import org.teachercloud.local.ground.Machine;
import org.teachercloud.local.parts.Site;
import org.teachercloud.local.running.Room;
import org.teachercloud.local.running.TakenPorts;

/** What is missing on this machine, one sentence each with the remedy. */
public final class Doctor implements Command {
  private static final int MAVEN = 308;

  @Override
  public String about() {
    return "what is missing on this machine";
  }

  @Override
  public int run(Site site, List<String> arguments) {
    System.out.println("JDK 25 is here: " + System.getProperty("java.home"));
    List<String> missing = new ArrayList<>();
    tools(missing);
    missing.addAll(Room.missing(site));
    missing.addAll(TakenPorts.of(site));
    missing.forEach(System.out::println);
    if (missing.isEmpty()) {
      System.out.println("Nothing is missing for ./cloud up.");
    }
    TestTools.missing().forEach(each -> System.out.println("Only for ./cloud test: " + each));
    return missing.isEmpty() ? 0 : 1;
  }

  private static void tools(List<String> missing) {
    if (Machine.version("mvn", "--version").orElse(0) < MAVEN) {
      missing.add("Maven is missing or older than 3.8: install the system's package maven.");
    }
    Build.missingNode().ifPresent(missing::add);
    for (String program : List.of("tar", "setsid", "kill", "tail")) {
      if (!Machine.has(program)) {
        missing.add(
            "The program "
                + program
                + " is missing: install it (tar, util-linux, procps, coreutils).");
      }
    }
    if (Machine.root() && !Machine.output("unshare", "-U", "id", "-u").equals("65534")) {
      missing.add(
          "PostgreSQL does not run as root, and user namespaces are switched off: run ./cloud as another user.");
    }
  }
}
