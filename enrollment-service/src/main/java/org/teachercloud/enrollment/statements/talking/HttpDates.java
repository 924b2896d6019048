package org.teachercloud.enrollment.statements.talking;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as HTTP headers write them. */
public final class HttpDates {

  private HttpDates() {}

  /** A moment, to the second. */
  public static String write(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
  }
}
