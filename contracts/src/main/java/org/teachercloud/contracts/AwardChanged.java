package org.teachercloud.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A certificate or diploma as it can be earned from now on: whole, so the newest fact of an award
 * is enough. What it asks for never changes; it can only be closed.
 *
 * @param title by language tag, Chinese and English at least
 * @param institution slug of who awards it
 * @param open whether it is still issued
 * @param needed how many of what it asks for must be met
 * @param asks what must be met to earn it first, always in the same order
 */
public record AwardChanged(
    UUID id,
    long sequence,
    UUID award,
    Instant at,
    String institution,
    Map<String, String> title,
    boolean open,
    int needed,
    List<Ask> asks)
    implements AwardFact {

  /**
   * One thing that it asks for.
   *
   * @param item the course, the unit, or the other award
   * @param resource the course, or the one that the unit is a part of; null for an award
   */
  public record Ask(Kind kind, UUID item, UUID resource) {}

  /** What can be asked for. */
  public enum Kind {
    COURSE,
    UNIT,
    AWARD
  }

  @Override
  public String subject() {
    return award.toString();
  }
}
