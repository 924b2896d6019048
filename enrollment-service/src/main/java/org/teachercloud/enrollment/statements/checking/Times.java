package org.teachercloud.enrollment.statements.checking;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments as statements write them: RFC 3339, with the offsets of ISO 8601. One without an offset
 * is UTC; an offset of minus nothing says that the offset is unknown and is refused, as xAPI wants.
 */
public final class Times {

  private static final Pattern UNKNOWN_OFFSET = Pattern.compile(".*T.*-00(:?00)?");
  private static final Pattern SHORT_OFFSET = Pattern.compile("(T[0-9:.,]+[+-]\\d\\d)(\\d\\d)?$");
  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffsetId()
          .optionalEnd()
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(Locale.ROOT);
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
    String plain = text.replace('t', 'T').replace('z', 'Z');
    Matcher offset = SHORT_OFFSET.matcher(plain);
    if (offset.find()) {
      String minutes = offset.group(2) == null ? "00" : offset.group(2);
      plain = plain.substring(0, offset.start()) + offset.group(1) + ':' + minutes;
    }
    return OffsetDateTime.parse(plain, READ).toInstant();
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
