package org.teachercloud.catalog.providing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.teachercloud.catalog.describing.reading.PublicResources.Place;

/**
 * Where a list goes on. It carries the whole question and the place behind the last record given,
 * so it needs no memory here, never expires and stays right whatever changes meanwhile.
 *
 * @param prefix the metadata prefix of a list of records; empty for a list of sets
 * @param set as asked for; empty for all
 * @param from as asked for; empty for all
 * @param until as asked for; empty for all
 * @param place behind the last record
 * @param name the last set; empty for a list of records
 * @param cursor how many were given before
 * @param size how many the whole list had when it was begun
 */
record ResumptionToken(
    String prefix,
    String set,
    String from,
    String until,
    Place place,
    String name,
    long cursor,
    long size) {

  private static final String FORM = "1";
  private static final int MOST_CHARACTERS = 1_000;

  /** The same question, its whole list counted. */
  ResumptionToken counted(long size) {
    return new ResumptionToken(prefix, set, from, until, place, name, cursor, size);
  }

  /** The same question behind another record, so many records later. */
  ResumptionToken behind(Place place, int given) {
    return new ResumptionToken(prefix, set, from, until, place, name, cursor + given, size);
  }

  /** The same question behind another set, so many sets later. */
  ResumptionToken behind(String name, int given) {
    return new ResumptionToken(prefix, set, from, until, place, name, cursor + given, size);
  }

  String written() {
    String text =
        String.join(
            "|",
            FORM,
            prefix,
            set,
            from,
            until,
            Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, place.updatedAt())),
            Long.toString(place.change()),
            name,
            Long.toString(cursor),
            Long.toString(size));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /** The token of a text; empty where the text is none of ours. */
  static Optional<ResumptionToken> read(String written) {
    if (written.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(written), UTF_8).split("\\|", -1);
      if (parts.length != 10 || !parts[0].equals(FORM)) {
        return Optional.empty();
      }
      Instant updated = Instant.EPOCH.plus(Long.parseLong(parts[5]), ChronoUnit.MICROS);
      Place place = new Place(updated, Long.parseLong(parts[6]));
      long cursor = Long.parseLong(parts[8]);
      long size = Long.parseLong(parts[9]);
      return cursor < 0 || size < 0
          ? Optional.empty()
          : Optional.of(
              new ResumptionToken(
                  parts[1], parts[2], parts[3], parts[4], place, parts[7], cursor, size));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException foreign) {
      return Optional.empty();
    }
  }
}
