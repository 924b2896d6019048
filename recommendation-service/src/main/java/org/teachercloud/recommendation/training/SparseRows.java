package org.teachercloud.recommendation.training;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The strongest weights of every row of a square table; all others are zero. */
public final class SparseRows {

  private final int[] starts;
  private final int[] columns;
  private final float[] weights;

  private SparseRows(int[] starts, int[] columns, float[] weights) {
    this.starts = starts;
    this.columns = columns;
    this.weights = weights;
  }

  /** Fills one row, which comes all zeros. */
  public interface RowSource {
    void fill(int row, float[] into);
  }

  /** What is kept of one row. */
  private record Kept(int[] columns, float[] weights) {}

  /**
   * Keeps of every row the weights farthest from zero; of equals, the earlier column.
   *
   * @param keep weights a row at most
   * @param source may be asked by several threads at once
   */
  public static SparseRows strongest(int size, int keep, RowSource source) {
    Kept[] rows = new Kept[size];
    Parts.of(size)
        .forEach(
            item -> {
              float[] row = new float[size];
              source.fill(item, row);
              rows[item] = strongest(row, keep);
            });
    int[] starts = new int[size + 1];
    for (int item = 0; item < size; item++) {
      starts[item + 1] = Math.addExact(starts[item], rows[item].columns().length);
    }
    int[] columns = new int[starts[size]];
    float[] weights = new float[starts[size]];
    for (int item = 0; item < size; item++) {
      int count = starts[item + 1] - starts[item];
      System.arraycopy(rows[item].columns(), 0, columns, starts[item], count);
      System.arraycopy(rows[item].weights(), 0, weights, starts[item], count);
    }
    return new SparseRows(starts, columns, weights);
  }

  private static Kept strongest(float[] row, int keep) {
    float[] strength = new float[row.length];
    int count = 0;
    for (float weight : row) {
      if (weight != 0) {
        strength[count++] = Math.abs(weight);
      }
    }
    float least = 0;
    int ties = keep;
    if (count > keep) {
      Arrays.sort(strength, 0, count);
      least = keep == 0 ? Float.POSITIVE_INFINITY : strength[count - keep];
      ties = 0;
      for (int i = count - keep; i < count && strength[i] == least; i++) {
        ties++;
      }
    }
    int[] columns = new int[Math.min(count, keep)];
    float[] weights = new float[columns.length];
    int filled = 0;
    for (int column = 0; column < row.length && filled < columns.length; column++) {
      float weight = row[column];
      float strong = Math.abs(weight);
      if (weight != 0 && (strong > least || (strong == least && ties-- > 0))) {
        columns[filled] = column;
        weights[filled++] = weight;
      }
    }
    return new Kept(columns, weights);
  }

  public int size() {
    return starts.length - 1;
  }

  /** How many bytes {@link #write} takes. */
  public int bytes() {
    return Math.addExact(Integer.BYTES, Math.multiplyExact(4, starts.length + 2 * columns.length));
  }

  /** Writes all of it, such that {@link #read} gives the same. */
  public void write(ByteBuffer into) {
    into.putInt(size());
    for (int start : starts) {
      into.putInt(start);
    }
    for (int at = 0; at < columns.length; at++) {
      into.putInt(columns[at]);
      into.putFloat(weights[at]);
    }
  }

  /** Reads what {@link #write} has written. */
  public static SparseRows read(ByteBuffer from) {
    int[] starts = new int[from.getInt() + 1];
    for (int row = 0; row < starts.length; row++) {
      starts[row] = from.getInt();
    }
    int[] columns = new int[starts[starts.length - 1]];
    float[] weights = new float[columns.length];
    for (int at = 0; at < columns.length; at++) {
      columns[at] = from.getInt();
      weights[at] = from.getFloat();
    }
    return new SparseRows(starts, columns, weights);
  }

  /** How many weights are kept in all. */
  public int kept() {
    return columns.length;
  }

  /** Adds a row, times a factor, to the totals by column. */
  public void addTo(float[] totals, int row, float factor) {
    int end = starts[row + 1];
    for (int at = starts[row]; at < end; at++) {
      totals[columns[at]] += factor * weights[at];
    }
  }

  /** The sum of a row's weights, each times the total of its column. */
  public float dot(int row, float[] totals) {
    float sum = 0;
    int end = starts[row + 1];
    for (int at = starts[row]; at < end; at++) {
      sum += weights[at] * totals[columns[at]];
    }
    return sum;
  }

  /** Sets back to zero what {@link #addTo} has touched. */
  public void clear(float[] totals, int row) {
    int end = starts[row + 1];
    for (int at = starts[row]; at < end; at++) {
      totals[columns[at]] = 0;
    }
  }

  /** The columns of a row whose weights are kept, rising. */
  public int[] columns(int row) {
    return Arrays.copyOfRange(columns, starts[row], starts[row + 1]);
  }

  /** One weight, 0 where it was not among the strongest. */
  public float get(int row, int column) {
    int at = Arrays.binarySearch(columns, starts[row], starts[row + 1], column);
    return at < 0 ? 0 : weights[at];
  }
}
