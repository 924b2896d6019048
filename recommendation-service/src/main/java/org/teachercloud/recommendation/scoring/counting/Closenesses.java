package org.teachercloud.recommendation.scoring.counting;

import java.util.HashMap;
import java.util.Map;

/** How close some items are to what she took, looked up once for each that she took. */
public final class Closenesses {

  /** In the order of the items; 0 where a pair is not known. */
  private record Row(float[] after, float[] before) {}

  private final Counts counts;
  private final int[] items;
  private final Map<Integer, Row> rows = new HashMap<>();

  /**
   * @param items numbers; not to be written to
   */
  public Closenesses(Counts counts, int[] items) {
    this.counts = counts;
    this.items = items;
  }

  /** The numbers of the items. */
  public int[] items() {
    return items;
  }

  /**
   * Adds how close the items are to one that was taken to their totals, in the order of the items.
   *
   * @param after the factor of what people took after it
   * @param before the factor of what people had taken before it
   */
  public void addTo(float[] totals, int taken, float after, float before) {
    Row row = rows.computeIfAbsent(taken, this::row);
    for (int i = 0; i < totals.length; i++) {
      totals[i] += after * row.after[i];
      totals[i] += before * row.before[i];
    }
  }

  private Row row(int taken) {
    return new Row(weights(counts.after(taken)), weights(counts.before(taken)));
  }

  private float[] weights(Neighbours neighbours) {
    float[] weights = new float[items.length];
    for (int i = 0; i < items.length; i++) {
      weights[i] = neighbours.weight(items[i]);
    }
    return weights;
  }
}
