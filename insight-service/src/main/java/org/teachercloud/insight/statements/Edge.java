package org.teachercloud.insight.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.contracts.ClusterChanged;

/**
 * How the owner and the consumer of a use stood to each other on its day. Every use lies on exactly
 * one edge: of several common clusters the one with the lowest number counts, and clusters come
 * before groups of schools.
 *
 * @param cluster number of the common cluster or group; absent without one
 * @param owner what the owner was there; absent without a common cluster
 * @param consumer what the consumer was there; absent without a common cluster
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReuseEdge")
public record Edge(
    Place place, Integer cluster, ClusterChanged.Kind owner, ClusterChanged.Kind consumer) {

  /** Where the consumer stood. */
  @Schema(name = "ReusePlace")
  public enum Place {
    /** The owner itself. */
    OWN,
    /** In a cluster, or group of schools, of the owner. */
    CLUSTER,
    /** Another institution, with which the owner had no cluster in common. */
    ELSEWHERE,
    /** No institution is known. */
    NONE
  }

  public static Edge between(String owner, String consumer) {
    Place place =
        consumer == null ? Place.NONE : consumer.equals(owner) ? Place.OWN : Place.ELSEWHERE;
    return new Edge(place, null, null, null);
  }
}
