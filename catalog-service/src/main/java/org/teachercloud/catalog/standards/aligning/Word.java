package org.teachercloud.catalog.standards.aligning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an institution says of the standards that a resource serves, whole.
 *
 * @param by who said it for the institution; null where the programme itself did
 */
public record Word(UUID resource, String institution, List<Alignment> items, UUID by, Instant at) {

  /** The entity tag of everything that is said of a resource: who said something, and when. */
  static String tag(List<Word> words) {
    String said =
        words.stream()
            .map(word -> word.institution() + " " + word.at())
            .collect(Collectors.joining("\n"));
    return "\"" + UUID.nameUUIDFromBytes(said.getBytes(UTF_8)) + "\"";
  }
}
