package org.teachercloud.catalog.inviting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.teachercloud.catalog.networking.Cluster;

/**
 * A cluster or a group to begin.
 *
 * @param first slug of the institution that leads the cluster, or that is the group's first member
 * @param from the first day of its role
 * @param articles of association, which a group needs
 */
public record BeginRequest(
    @NotNull Cluster.Kind kind,
    @NotNull @Valid Name name,
    @NotNull @Size(max = 100) String first,
    @NotNull LocalDate from,
    @Valid Articles articles) {

  /** What it is called, in Chinese, English or both. */
  public record Name(@Size(max = 200) String zh, @Size(max = 200) String en) {}

  /**
   * When they are in force.
   *
   * @param to the day after the last; null while they go on
   */
  public record Articles(@NotNull LocalDate from, LocalDate to) {}
}
