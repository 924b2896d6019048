package org.teachercloud.catalog.providing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A moment as harvesters write it: a day, or a second of UTC (OAI-PMH 2.0, section 3.3).
 *
 * @param begins the first instant of the day or second
 */
public record Datestamp(Instant begins, boolean wholeDay) {

  /** The moment of a text; empty where it is none. */
  public static Optional<Datestamp> of(String text) {
    try {
      return switch (text.length()) {
        case 10 -> Optional.of(day(text));
        case 20 -> Optional.of(new Datestamp(Instant.parse(text), false));
        default -> Optional.empty();
      };
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Datestamp day(String text) {
    return new Datestamp(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant(), true);
  }

  /** The first instant after the day or second. */
  Instant ends() {
    return begins.plus(1, wholeDay ? ChronoUnit.DAYS : ChronoUnit.SECONDS);
  }

  static String of(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
