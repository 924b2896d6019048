package org.teachercloud.catalog.adapting;

import java.time.Instant;
import java.util.UUID;
import org.teachercloud.catalog.describing.Text;

/**
 * How a work was made from another.
 *
 * @param resource the work
 * @param place of the source among those of the work, 0 for the first
 * @param version of the source
 * @param notes null where nothing was written
 * @param title of the source as it was
 * @param institution that owned the source
 * @param licence of the source as it was
 */
record Adaptation(
    UUID resource,
    int place,
    UUID source,
    int version,
    AdaptationKind kind,
    Text notes,
    Text title,
    String institution,
    String licence,
    Instant at) {

  /**
   * A work that is credited.
   *
   * @param hop 1 for a source of the work itself, 2 for a source of that, and so on
   */
  record Credited(Adaptation step, int hop) {}

  /**
   * A work that was made from another.
   *
   * @param direct false where it was made from something that was made from it
   */
  record Made(UUID work, AdaptationKind kind, boolean direct) {}
}
