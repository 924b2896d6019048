package org.teachercloud.catalog.networking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.ResourceView;

/**
 * A leading university with partners and supported institutions, or a group of schools, as on a
 * date.
 *
 * @param name null where it only has its number
 * @param articles the articles of association of a group; null for a cluster
 * @param at the date
 * @param members the lead first, then plain members, partners and supported, each by slug; none
 *     outside of the articles of association
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cluster(
    int id, Kind kind, Text name, Articles articles, LocalDate at, List<Member> members) {

  /** What holds the institutions together. */
  public enum Kind {
    /** One leads, some are partners, some supported. */
    CLUSTER,
    /** Equal members under articles of association. */
    SCHOOL_GROUP
  }

  /**
   * When the articles of association are in force.
   *
   * @param from the first day
   * @param to the day after the last; null while they go on
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Articles(LocalDate from, LocalDate to) {}

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
