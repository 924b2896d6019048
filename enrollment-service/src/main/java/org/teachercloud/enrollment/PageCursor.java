package org.teachercloud.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The last row of a page whose rows are in the order of a moment, as a word for clients. */
public record PageCursor(Instant at, UUID id) {

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
