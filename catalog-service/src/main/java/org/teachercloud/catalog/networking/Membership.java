package org.teachercloud.catalog.networking;

import java.time.LocalDate;

/**
 * A role of an institution in a cluster or group for a time.
 *
 * @param from the first day
 * @param to the day after the last; null while it goes on
 */
public record Membership(
    int cluster, String institution, ClusterRole role, LocalDate from, LocalDate to) {

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
