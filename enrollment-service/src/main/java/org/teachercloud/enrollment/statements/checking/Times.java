package org.teachercloud.enrollment.statements.checking;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.regex.Pattern;

/**
 * Moments as statements write them: RFC 3339, with the offsets of ISO 8601. One without an offset
 * is UTC; an offset of minus nothing says that the offset is unknown and is refused, as xAPI wants.
 */
public final class Times {

  private static final Pattern UNKNOWN_OFFSET = Pattern.compile(".*T.*-00(:?00)?");
  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffset("+HH:mm", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHmm", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH", "Z")
          .optionalEnd()
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(java.util.Locale.ROOT);
  private static final DateTimeFormatter WRITE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);

  private Times() {}

  /**
   * Reads a moment.
   *
   * @throws DateTimeException where it is none
   */
  public static Instant read(String text) {
    if (UNKNOWN_OFFSET.matcher(text).matches()) {
      throw new DateTimeException("The offset is unknown");
    }
    return OffsetDateTime.parse(text.replace('t', 'T').replace('z', 'Z'), READ).toInstant();
  }

  /** Writes a moment in UTC, to the millisecond. */
  public static String write(Instant moment) {
    return WRITE.format(moment);
  }

  /** The moment in UTC, as precise as it was told; what is in UTC already stays as it is. */
  public static String inUtc(String text) {
    return text.endsWith("Z") ? text : read(text).toString();
  }
}
