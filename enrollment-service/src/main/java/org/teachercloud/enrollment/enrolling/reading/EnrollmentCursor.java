package org.teachercloud.enrollment.enrolling.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The last enrolment of a page and the moment it stands by, as an opaque word for clients. */
public record EnrollmentCursor(Instant at, UUID id) {

  /** The word. */
  String word() {
    String text = at + " " + id;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /** The cursor of a word, empty where it is none of ours. */
  public static Optional<EnrollmentCursor> of(String word) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(word), UTF_8).split(" ", 2);
      return parts.length == 2
          ? Optional.of(new EnrollmentCursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (RuntimeException foreign) {
      return Optional.empty();
    }
  }
}
