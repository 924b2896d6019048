package org.teachercloud.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who is what in a cluster, or in a group of schools, on which days: whole, so the newest fact is
 * enough for any day.
 *
 * @param cluster its number
 * @param group whether it is a group of schools and not a cluster
 * @param roles all of them, past and to come included; none reaches beyond the articles of a group
 */
public record ClusterChanged(
    UUID id, long sequence, int cluster, Instant at, boolean group, List<Role> roles)
    implements ClusterFact {

  /**
   * A role of an institution for a time, in days of the programme.
   *
   * @param institution slug
   * @param kind LEAD, PARTNER or SUPPORTED; MEMBER of a group of schools
   * @param from the first day
   * @param to the day after the last; null while it goes on
   */
  public record Role(String institution, Kind kind, LocalDate from, LocalDate to) {}

  /** What an institution can be. */
  public enum Kind {
    LEAD,
    PARTNER,
    SUPPORTED,
    MEMBER
  }

  @Override
  public String subject() {
    return Integer.toString(cluster);
  }
}
