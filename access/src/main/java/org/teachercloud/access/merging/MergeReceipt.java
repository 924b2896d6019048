package org.teachercloud.access.merging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.access.persons.Words;

/**
 * What one service did when an account went into another one; names nobody.
 *
 * @param merge what the reports of all services are found by
 * @param service the name of the service
 */
@Schema(
    name = "MergeReceipt",
    description = "What one service did when an account went into another one")
public record MergeReceipt(UUID merge, String service, Instant mergedAt, List<Line> lines) {

  /** Where rows stand now. */
  @Schema(name = "MergeDeed")
  public enum Deed {
    /** Under the account that stays. */
    MOVED,
    /** Under the identifier that went; they are hers all the same. */
    KEPT
  }

  /**
   * What became of her rows in one place.
   *
   * @param called what they are, in people's words
   * @param rows how many stood under the account that went
   * @param united how many of them, or of the other's, were united with what was there
   */
  @Schema(name = "MergeLine")
  public record Line(String table, Words called, Deed deed, long rows, long united) {

    boolean isOf(Line other) {
      return table.equals(other.table) && called.equals(other.called);
    }

    Line with(long moved) {
      return new Line(table, called, deed, moved, united);
    }

    /** With what was done when it was looked for once more; what is kept is not counted twice. */
    Line and(Line later) {
      long sum = deed == Deed.KEPT ? later.rows : rows + later.rows;
      return new Line(table, called, deed, sum, united + later.united);
    }
  }
}
