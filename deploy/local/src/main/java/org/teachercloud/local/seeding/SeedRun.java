package org.teachercloud.local.seeding;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.teachercloud.local.ground.Trouble;
import org.teachercloud.local.parts.Site;
import org.teachercloud.local.screen.Bar;

/** Starts the services' own seeding, one after the other, and shows how far each is. */
public record SeedRun(Site site, PrintStream out) {
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final int POLL_MILLIS = 250;
  private static final int BAR = 30;
  private static final double NANOS = 1e9;
  private static final int TENTHS = 10;

  /** Seeds {@code SMALL} (300 resources) or {@code FULL} (the programme). */
  public void run(String size) {
    try (var operator = new Operator(site)) {
      for (String what : List.of("catalog", "enrollment")) {
        seed(operator, what, size);
      }
    }
  }

  private void seed(Operator operator, String what, String size) {
    long begin = System.nanoTime();
    var accepted = operator.post("/api/v1/seeds/" + what, "{\"size\":\"" + size + "\"}");
    String place =
        accepted
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> refused(what, accepted.statusCode() + " " + accepted.body()));
    int shown = -1;
    while (true) {
      String state = operator.get(place).body();
      long total = number(state, "total");
      long done = number(state, "done");
      boolean finished = field(state, "state").equals("FINISHED");
      double fraction = finished ? 1 : total == 0 ? 0 : (double) done / total;
      double seconds = (System.nanoTime() - begin) / NANOS;
      shown = show(what, fraction, seconds, shown);
      if (finished) {
        return;
      }
      if (field(state, "state").equals("FAILED") || seconds > PATIENCE.toSeconds()) {
        throw refused(what, state);
      }
      pause();
    }
  }

  /** On a terminal the bar moves; elsewhere it is printed again at every tenth. */
  private int show(String what, double fraction, double seconds, int shown) {
    boolean live = "yes".equals(System.getProperty("teachercloud.terminal"));
    int tenth = (int) (fraction * TENTHS);
    if (!live && tenth == shown) {
      return shown;
    }
    String line =
        String.format(
            Locale.ROOT,
            "  %-15s %s %3.0f %%  %.1f s",
            what,
            Bar.of(fraction, BAR),
            fraction * 100,
            seconds);
    out.print(live ? "\r" + line + (fraction >= 1 ? "\n" : "") : line + "\n");
    out.flush();
    return tenth;
  }

  private static Trouble refused(String what, String answer) {
    return new Trouble(
        "Seeding " + what + " failed: " + answer + " (see ./cloud logs " + what + ").");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Seeding was interrupted; it goes on in the service.", e);
    }
  }

  private static String field(String json, String name) {
    var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    return found.find() ? found.group(1) : "";
  }

  private static long number(String json, String name) {
    var found = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)").matcher(json);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }
}
