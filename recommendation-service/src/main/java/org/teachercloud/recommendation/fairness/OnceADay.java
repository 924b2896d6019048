package org.teachercloud.recommendation.fairness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.recommendation.shelf.Item;

/**
 * Which lists count: each person's list once a day, however often it is asked for, and not more of
 * all than one in a short while, so that measuring costs little where many ask.
 */
final class OnceADay {

  /** Lists that are remembered; beyond them all are forgotten, and may count once more. */
  private static final int MOST = 200_000;

  private final Duration pause;
  private final Set<Long> counted = new HashSet<>();
  private LocalDate day;
  private Instant last = Instant.EPOCH;

  /**
   * @param pause between two lists that count
   */
  OnceADay(Duration pause) {
    this.pause = pause;
  }

  /** Whether a list counts that was shown now. */
  synchronized boolean counts(UUID person, List<Item> list, LocalDate today, Instant now) {
    if (now.isBefore(last.plus(pause)) && !now.isBefore(last)) {
      return false;
    }
    if (!today.equals(day) || counted.size() >= MOST) {
      counted.clear();
      day = today;
    }
    long digest =
        person.getMostSignificantBits() ^ Long.rotateLeft(person.getLeastSignificantBits(), 1);
    for (Item item : list) {
      digest = (digest ^ item.number()) * 0x9e3779b97f4a7c15L;
      digest ^= digest >>> 29;
    }
    if (!counted.add(digest)) {
      return false;
    }
    last = now;
    return true;
  }
}
