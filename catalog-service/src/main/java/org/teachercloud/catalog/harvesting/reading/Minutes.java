package org.teachercloud.catalog.harvesting.reading;

import java.time.DateTimeException;
import java.time.Duration;

/** Times of study as records write them (ISO 8601). */
final class Minutes {

  private static final long MOST = 600_000;

  private Minutes() {}

  /** Whole minutes; 0 where nothing sensible was said. */
  static int of(String duration) {
    try {
      long minutes = Duration.parse(duration.strip()).toMinutes();
      return minutes < 0 || minutes > MOST ? 0 : (int) minutes;
    } catch (DateTimeException | ArithmeticException unclear) {
      return 0;
    }
  }
}
