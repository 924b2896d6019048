package org.teachercloud.local.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.teachercloud.local.building.Build;
import org.teachercloud.local.ground.Home;
import org.teachercloud.local.ground.Http;
import org.teachercloud.local.ground.Trouble;
import org.teachercloud.local.parts.Part;
import org.teachercloud.local.parts.Site;
import org.teachercloud.local.running.BringUp;
import org.teachercloud.local.running.Parts;
import org.teachercloud.local.running.Room;
import org.teachercloud.local.running.RunningPart;
import org.teachercloud.local.running.Starting;
import org.teachercloud.local.running.TakenPorts;
import org.teachercloud.local.screen.Board;
import org.teachercloud.local.seeding.SeedRun;

/** Builds what is missing and brings every part up; back when a teacher can sign in. */
public final class Up implements Command {
  static final Path LAST_START = Path.of("run/last-start.properties");
  private static final Path SEEDED = Path.of("data/seeded");
  private static final int DOOR_ASKED_AGAIN = 20;
  private static final Duration DOOR_PAUSE = Duration.ofMillis(500);
  private static final double NANOS = 1e9;

  @Override
  public String about() {
    return "builds what is missing and starts everything";
  }

  @Override
  public boolean changes() {
    return true;
  }

  @Override
  public int run(Site site, List<String> arguments) {
    long begin = System.nanoTime();
    site.ports().keep(site.home());
    Build build = Parts.build(site);
    List<Part> parts = Parts.of(site);
    if (allIsUp(site, build, parts)) {
      System.out.println("Everything is running.");
      seedOnce(site);
      address(site);
      return 0;
    }
    refuse(Room.missing(site));
    if (build.needed()) {
      Build.requireTools();
    }
    refuse(TakenPorts.of(site));
    boolean live = "yes".equals(System.getProperty("teachercloud.terminal"));
    try (var board = new Board(System.out, live, BringUp.lines(parts))) {
      new BringUp(site, parts, build, board).run(() -> door(site));
    }
    double seconds = (System.nanoTime() - begin) / NANOS;
    remember(site.home(), seconds);
    seedOnce(site);
    System.out.printf(Locale.ROOT, "%nTeacher Cloud is up after %.1f s.%n", seconds);
    address(site);
    return 0;
  }

  private static void refuse(List<String> missing) {
    if (!missing.isEmpty()) {
      throw new Trouble(missing.getFirst());
    }
  }

  private static boolean allIsUp(Site site, Build build, List<Part> parts) {
    return parts.stream().allMatch(part -> RunningPart.find(site.home(), part.name()).isPresent())
        && !build.needed()
        && parts.stream().allMatch(part -> new Starting(site, part).done());
  }

  /**
   * The last proof: the page and the sign-in answer through the gateway. Where the machine is busy
   * a first answer may be late, so it is asked for again.
   */
  private static void door(Site site) {
    for (String path :
        List.of("/", "/auth/realms/teacher-cloud/.well-known/openid-configuration")) {
      int status = Http.status(site.port("gateway"), path);
      for (int again = 0; again < DOOR_ASKED_AGAIN && status != 200; again++) {
        LockSupport.parkNanos(DOOR_PAUSE.toNanos());
        status = Http.status(site.port("gateway"), path);
      }
      if (status != 200) {
        throw new Trouble(
            "The gateway answers %d at %s%s: see ./cloud logs gateway."
                .formatted(status, site.publicUrl(), path));
      }
    }
  }

  private static void seedOnce(Site site) {
    Path seeded = site.home().folder().resolve(SEEDED);
    if (Files.exists(seeded)) {
      return;
    }
    System.out.println("  A first 300 resources, so that the first page is not empty:");
    new SeedRun(site, System.out).run("SMALL");
    try {
      Files.createFile(seeded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remember(Home home, double seconds) {
    var last = new Properties();
    last.setProperty("seconds", String.format(Locale.ROOT, "%.1f", seconds));
    Home.write(home.folder().resolve(LAST_START), last);
  }

  private static void address(Site site) {
    System.out.printf(
        """

          %s

          Demo accounts (password = user name): teacher, teacher2, trainee, coach, publisher,
          publisher2, admin, lead, monitor, operator; of another university: publisher3, admin2; of a supported one: publisher4,
          admin3
        """,
        site.publicUrl());
  }
}
