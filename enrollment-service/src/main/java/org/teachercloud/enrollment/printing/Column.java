package org.teachercloud.enrollment.printing;

import java.io.IOException;
import java.util.Locale;

/** Text from top to bottom over as many pages as it takes, each with its number and whose it is. */
final class Column {

  private static final float MARGIN = 56;
  private static final float FOOT = 34;
  private static final float LEADING = 1.45f;

  /** A line of ordinary text with its leading, in points. */
  private static final float LINE = 16;

  private final Sheet sheet;
  private final String owner;
  private float y;
  private int page = 1;

  Column(Sheet sheet, String owner) {
    this.sheet = sheet;
    this.owner = owner;
    this.y = sheet.height() - MARGIN;
  }

  void line(String text, float points) throws IOException {
    for (String line : sheet.broken(text, points, sheet.width() - 2 * MARGIN)) {
      room(points * LEADING);
      y -= points * LEADING;
      sheet.write(line, points, MARGIN, y);
    }
  }

  void faint(String text, float points) throws IOException {
    sheet.ink(0.35f, 0.35f, 0.35f);
    line(text, points);
    sheet.ink(0.12f, 0.12f, 0.12f);
  }

  void gap(float points) {
    y -= points;
  }

  void rule() throws IOException {
    sheet.rule(MARGIN, sheet.width() - MARGIN, y);
    y -= 4;
  }

  /** Begins a new page unless so many lines still fit on this one. */
  void together(int lines) throws IOException {
    room(lines * LINE);
  }

  /** Writes the foot of the last page. */
  void end() throws IOException {
    sheet.write(String.format(Locale.ROOT, "%s  ·  %d", owner, page), 8.5f, MARGIN, FOOT);
  }

  private void room(float points) throws IOException {
    if (y - points < MARGIN) {
      end();
      sheet.turn();
      page++;
      y = sheet.height() - MARGIN;
    }
  }
}
