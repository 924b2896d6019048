package org.teachercloud.local.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.local.building.Build;
import org.teachercloud.local.ground.Folders;
import org.teachercloud.local.ground.Home;
import org.teachercloud.local.ground.Maven;
import org.teachercloud.local.ground.PortPlan;
import org.teachercloud.local.ground.Trouble;
import org.teachercloud.local.parts.Site;
import org.teachercloud.local.running.Ending;
import org.teachercloud.local.running.Parts;

/** Every test from unit to browser, beside a running cloud; further words go to Maven. */
public final class Tests implements Command {

  @Override
  public String about() {
    return "runs every test, from unit to browser";
  }

  @Override
  public int run(Site site, List<String> arguments) {
    TestTools.install();
    Build build = Parts.build(site);
    boolean fresh = build.needed();
    if (fresh) {
      build.run((what, fraction) -> System.out.println("  " + what));
    }
    Path homes = temporary();
    try {
      return verify(site, homes, fresh, arguments);
    } finally {
      // The system tests end their own clouds; this is for a run that was cut short.
      for (Path home : foldersIn(homes)) {
        var left = new Home(home);
        var plan = PortPlan.of(left, System.getenv());
        new Ending(new Site(site.checkout(), left, plan, site.binaries())).end(Parts.names(site));
      }
      Folders.delete(homes);
    }
  }

  private static List<Path> foldersIn(Path homes) {
    try (var folders = Files.list(homes)) {
      return folders.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int verify(Site site, Path homes, boolean fresh, List<String> arguments) {
    // What waits in one module lets another compute. The applications have just been built.
    var goals = new ArrayList<>(List.of("verify", "-T1.5C", "-Dquarkus.build.skip=true"));
    if (fresh) {
      goals.add("-Dcompile.dependents=false");
    }
    goals.addAll(arguments);
    var maven = new Maven(site.checkout()).command(goals).inheritIO();
    maven.environment().put("TEACHERCLOUD_HOME", homes.toString());
    maven.environment().put("TEACHERCLOUD_PORTS", "auto");
    maven.environment().put("TEACHERCLOUD_SHORT_LIVED", "yes");
    maven.environment().put("TEACHERCLOUD_PARTS", site.checkout().partsFolder().toString());
    maven.environment().put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    try {
      Process process = maven.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return process.waitFor() == 0 ? 0 : 1;
    } catch (IOException e) {
      throw new Trouble("Maven could not be run: " + e.getMessage() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("teachercloud-tests-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
