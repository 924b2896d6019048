package org.teachercloud.recommendation.shelf;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.teachercloud.contracts.Purpose;
import org.teachercloud.contracts.Share;

/**
 * Whom an item reaches so that they may enrol in it, now and at the moments to come.
 *
 * @param clock tells which shares hold
 */
public record Reached(List<Share> shares, InstantSource clock) {

  /** Whether a member of the institutions may enrol now. */
  boolean includes(Set<String> institutions) {
    Instant now = clock.instant();
    for (Share share : shares) {
      if (share.purposes().contains(Purpose.ENROL)
          && !now.isBefore(share.from())
          && (share.until() == null || now.isBefore(share.until()))
          && includes(share, institutions)) {
        return true;
      }
    }
    return false;
  }

  private static boolean includes(Share share, Set<String> institutions) {
    return switch (share.audience()) {
      case EVERYONE -> true;
      case MEMBERS -> !institutions.isEmpty();
      case INSTITUTION -> institutions.contains(share.institution());
    };
  }
}
