package org.teachercloud.access.persons;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one service did when a person left; names nobody.
 *
 * @param erasure what the reports of all services are found by
 * @param service the name of the service
 */
@Schema(name = "ErasureReceipt", description = "What one service did when a person left")
public record Receipt(UUID erasure, String service, Instant erasedAt, List<Line> lines) {

  /** What became of some rows. */
  @Schema(name = "ErasureDeed")
  public enum Deed {
    DELETED,
    PSEUDONYMISED,
    KEPT
  }

  /**
   * What became of her rows in one place.
   *
   * @param called what they are, in people's words
   * @param because why they stay; absent where they went
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ErasureLine")
  public record Line(String table, Words called, Deed deed, long rows, Words because) {

    boolean isOf(Line other) {
      return table.equals(other.table) && called.equals(other.called);
    }

    /** With what was done when it was looked for once more; what is kept is not counted twice. */
    Line and(Line later) {
      long sum = deed == Deed.KEPT ? later.rows : rows + later.rows;
      return new Line(table, called, deed, sum, because);
    }
  }
}
