package org.teachercloud.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The last row of a page whose rows are in the order of a moment, as a word for clients. */
public record PageCursor(Instant at, UUID id) {

  /**
   * Lets a page begin where the one before ended, by the three places of {@code ?::timestamptz IS
   * NULL OR (moment, id) > (?, ?)}.
   *
   * @param first number of the first of these places
   * @param after null for the first page
   */
  public static void goOn(PreparedStatement select, int first, PageCursor after)
      throws SQLException {
    OffsetDateTime at = after == null ? null : after.at().atOffset(ZoneOffset.UTC);
    select.setObject(first, at, Types.TIMESTAMP_WITH_TIMEZONE);
    select.setObject(first + 1, at, Types.TIMESTAMP_WITH_TIMEZONE);
    select.setObject(first + 2, after == null ? null : after.id(), Types.OTHER);
  }

  /** The word. */
  public String word() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(UTF_8));
  }

  /** The cursor of a word, empty where it is none of ours. */
  public static Optional<PageCursor> of(String word) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(word), UTF_8).split(" ", 2);
      return Optional.of(new PageCursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
    } catch (RuntimeException foreign) {
      return Optional.empty();
    }
  }
}
