package org.teachercloud.catalog.networking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.teachercloud.catalog.describing.ResourceView;

/**
 * A leading university with partners and supported institutions, as on a date.
 *
 * @param at the date
 * @param members the lead first, then partners, then supported, each by slug
 */
public record Cluster(int id, LocalDate at, List<Member> members) {

  /**
   * An institution in its role.
   *
   * @param from the first day
   * @param to the day after the last; null while it goes on
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Member(
      ResourceView.Named institution, ClusterRole role, LocalDate from, LocalDate to) {}
}
