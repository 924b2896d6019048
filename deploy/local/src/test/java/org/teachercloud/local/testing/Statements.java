package org.teachercloud.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.teachercloud.local.parts.Site;

/** Runs statements as superuser on a test's own server, which is first told to trust us. */
public final class Statements {
  private Statements() {}

  public static void execute(Site site, String statement) {
    Path data = site.home().data("postgres");
    try {
      Path access = data.resolve("pg_hba.conf");
      if (!Files.readString(access).contains("trust")) {
        Files.writeString(access, "host all all 127.0.0.1/32 trust\n");
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
        new ProcessBuilder("kill", "-HUP", pid).start().waitFor(10, TimeUnit.SECONDS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    trusted(site, statement);
  }

  /** The server reads its settings soon after it is told to, not at once. */
  private static void trusted(Site site, String statement) {
    for (int attempt = 1; ; attempt++) {
      try {
        PostgresTalk.execute(site.port("postgres"), statement);
        return;
      } catch (IllegalStateException | UncheckedIOException refused) {
        if (attempt == 100) {
          throw refused;
        }
        Thread.onSpinWait();
      }
    }
  }
}
