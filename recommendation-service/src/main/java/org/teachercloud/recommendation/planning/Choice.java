package org.teachercloud.recommendation.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What she decided about one resource.
 *
 * @param until the day before which she will not begin it; null but where it is postponed
 * @param proposed whether it was her coach's idea, which she accepted
 */
public record Choice(UUID resource, Kind kind, LocalDate until, Instant at, boolean proposed) {

  /** What can be decided. */
  public enum Kind {
    /** It is in her path, whatever else is. */
    PINNED,
    /** It is not for her now; what needs it is not either. */
    SKIPPED,
    /** Something else should take its place. */
    SWAPPED,
    /** Later. */
    POSTPONED,
    /** She can do it already, on her own word. */
    RECOGNISED
  }
}
