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

  /**
   * Keeps of every row the weights farthest from zero; of equals, the earlier column.
   *
   * @param keep weights a row at most
   */
  public static SparseRows strongest(int size, int keep, RowSource source) {
    int[] starts = new int[size + 1];
    int[] columns = new int[Math.max(16, size * Math.min(8, keep))];
    float[] weights = new float[columns.length];
    float[] row = new float[size];
    float[] strength = new float[size];
    int filled = 0;
    for (int item = 0; item < size; item++) {
      Arrays.fill(row, 0);
      source.fill(item, row);
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
        least = strength[count - keep];
        ties = 0;
        for (int i = count - keep; i < count && strength[i] == least; i++) {
          ties++;
        }
      }
      if (filled + keep > columns.length) {
        int room = Math.max(filled + keep, columns.length + columns.length / 2);
        columns = Arrays.copyOf(columns, room);
        weights = Arrays.copyOf(weights, room);
      }
      for (int column = 0; column < size; column++) {
        float weight = row[column];
        float strong = Math.abs(weight);
        if (weight != 0 && (strong > least || (strong == least && ties-- > 0))) {
          columns[filled] = column;
          weights[filled++] = weight;
        }
      }
      starts[item + 1] = filled;
    }
    return new SparseRows(starts, Arrays.copyOf(columns, filled), Arrays.copyOf(weights, filled));
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
  float dot(int row, float[] totals) {
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
  int[] columns(int row) {
    return Arrays.copyOfRange(columns, starts[row], starts[row + 1]);
  }

  /** One weight, 0 where it was not among the strongest. */
  public float get(int row, int column) {
    int at = Arrays.binarySearch(columns, starts[row], starts[row + 1], column);
    return at < 0 ? 0 : weights[at];
  }
}
