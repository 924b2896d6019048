package org.teachercloud.recommendation.planning.comparing;

import java.util.UUID;

/**
 * What became of one step from one version to the next, and why.
 *
 * @param other the resource or the standard that the reason speaks of, null where none
 */
public record Change(Kind kind, UUID resource, Why why, UUID other) {

  /** What happened to it. */
  public enum Kind {
    ADDED,
    DROPPED,
    MOVED_FORWARD,
    MOVED_BACK,
    DONE,
    OPENED
  }

  /** The reason. */
  public enum Why {
    COMPLETED,
    RECOGNISED,
    /** She completed the same in another form. */
    SAME_COMPLETED,
    PREREQUISITE_COMPLETED,
    PREREQUISITE_GONE,
    BEGUN,
    PINNED,
    PROPOSED,
    UNPINNED,
    POSTPONED,
    /** It waits for what she postponed, and so cannot be done by her day. */
    WAITS_TOO_LONG,
    SKIPPED,
    SWAPPED,
    IN_PLACE_OF,
    WITHDRAWN,
    NO_LONGER_NEEDED_FOR,
    NEEDED_FOR,
    NOT_WANTED,
    OTHERS_WENT_ON,
    CLOSES_MORE,
    CLOSES_NOTHING,
    COVERED_BY,
    /** Her tries show that she can do what it is for. */
    MASTERED,
    /** They show it no longer. */
    NOT_MASTERED,
    /** They show as weak what it practises. */
    PRACTISES,
    /** They show it as weak no longer. */
    PRACTISED_ENOUGH,
    /** She skipped what would practise the same. */
    SET_ASIDE,
    SUITS_MORE,
    SUITS_LESS,
    PROFILE,
    TIME
  }
}
