package org.teachercloud.local.screen;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One line a part: redrawn in place on a terminal, and elsewhere printed again whenever it changes.
 * Safe for use by the threads that start the parts.
 */
public final class Board implements AutoCloseable {
  private static final int BAR = 20;
  private static final int REDRAW_MILLIS = 200;
  private static final double NANOS = 1e9;

  private record Line(String state, String detail, double fraction, long since, double took) {}

  private final PrintStream out;
  private final boolean live;
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final Thread painter;
  private int drawn;

  /**
   * Begins with everybody waiting.
   *
   * @param waiting the names of the lines, each with the names of those it waits for
   */
  public Board(PrintStream out, boolean live, Map<String, List<String>> waiting) {
    this.out = out;
    this.live = live;
    waiting.forEach(
        (name, others) -> {
          String detail = others.isEmpty() ? "" : "for " + String.join(", ", others);
          lines.put(name, new Line("waiting", detail, -1, System.nanoTime(), -1));
          if (!live && !others.isEmpty()) {
            out.println(text(name, lines.get(name)));
          }
        });
    painter = Thread.ofVirtual().unstarted(this::paint);
    if (live) {
      painter.start();
    }
  }

  /** The part is worked on; {@code detail} says what is being waited for. */
  public synchronized void busy(String name, String detail) {
    busy(name, detail, -1);
  }

  /** The same where a length is known: {@code fraction} is 0 to 1. */
  public synchronized void busy(String name, String detail, double fraction) {
    Line before = lines.get(name);
    long since = before.state.equals("starting") ? before.since : System.nanoTime();
    set(name, new Line("starting", detail, fraction, since, -1));
  }

  public synchronized void ready(String name, String detail) {
    Line before = lines.get(name);
    double took = (System.nanoTime() - before.since) / NANOS;
    set(
        name,
        new Line("ready", detail, -1, before.since, before.state.equals("starting") ? took : 0));
  }

  public synchronized void failed(String name) {
    set(name, new Line("failed", "", -1, lines.get(name).since, -1));
  }

  /** Draws the last state; nothing is drawn after it. */
  @Override
  public void close() {
    painter.interrupt();
    if (live) {
      draw();
    }
  }

  private void set(String name, Line line) {
    Line before = lines.put(name, line);
    if (!live && !(before.state.equals(line.state) && before.detail.equals(line.detail))) {
      out.println(text(name, line));
    }
  }

  private void paint() {
    try {
      while (true) {
        draw();
        Thread.sleep(REDRAW_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void draw() {
    var screen = new StringBuilder();
    if (drawn > 0) {
      screen.append("\u001b[").append(drawn).append('A');
    }
    lines.forEach((name, line) -> screen.append("\u001b[2K").append(text(name, line)).append('\n'));
    drawn = lines.size();
    out.print(screen);
    out.flush();
  }

  private static String text(String name, Line line) {
    double seconds =
        line.state.equals("starting") ? (System.nanoTime() - line.since) / NANOS : line.took;
    String time = seconds > 0 ? String.format(Locale.ROOT, "%6.1f s", seconds) : "        ";
    String bar = line.fraction < 0 ? "" : Bar.of(line.fraction, BAR) + " ";
    return "  %-15s %-9s%s  %s%s"
        .formatted(name, line.state, time, bar, line.detail)
        .stripTrailing();
  }
}
