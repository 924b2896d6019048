package org.teachercloud.recommendation.ranking.trees;

import java.util.Arrays;
import org.teachercloud.recommendation.training.Parts;

/**
 * The sums of {@link Moves} by branch and bin, level by level of one tree. Of the rows that a split
 * divides only the smaller side is counted; the other side is what is left of the sums of the level
 * above.
 */
final class Histograms {

  private static final int PARTS = 8;

  private final Lists lists;
  private final int[] asked;
  private final int[] rows;
  private final long[] moves;
  private final byte[] leaf;
  private final long[][] sums;

  private Counted counted;
  private int side;
  private int branches = 1;

  /** The rows of the smaller side, close together: which, where their branch begins, their move. */
  private record Counted(int[] rows, short[] cells, long[] moves) {}

  /**
   * @param asked the signals
   * @param rows that the tree grows on
   * @param moves by place in {@code rows}
   */
  Histograms(Lists lists, int[] asked, int[] rows, long[] moves) {
    this.lists = lists;
    this.asked = asked;
    this.rows = rows;
    this.moves = moves;
    leaf = new byte[rows.length];
    counted = new Counted(rows, new short[rows.length], moves);
    sums = new long[asked.length][];
  }

  int branches() {
    return branches;
  }

  /** The sums of one signal at this level; to be asked for once a level, each on any thread. */
  long[] of(int place) {
    long[] now = new long[branches * GrowForest.BINS];
    count(lists.bins()[asked[place]], counted, now);
    long[] above = sums[place];
    if (above != null) {
      int from = side * above.length;
      int to = above.length - from;
      for (int cell = 0; cell < above.length; cell++) {
        now[to + cell] = above[cell] - now[from + cell];
      }
    }
    sums[place] = now;
    return now;
  }

  /**
   * Adds in four places at once: rows beside each other are of one list and often in one bin, and
   * an addition to the cell of the last one would wait for it.
   */
  private static void count(byte[] bins, Counted counted, long[] now) {
    int[] rows = counted.rows();
    short[] cells = counted.cells();
    long[] moves = counted.moves();
    int quarter = rows.length / 4;
    for (int i = 0; i < quarter; i++) {
      int second = i + quarter;
      int third = second + quarter;
      int fourth = third + quarter;
      now[cells[i] + bins[rows[i]]] += moves[i];
      now[cells[second] + bins[rows[second]]] += moves[second];
      now[cells[third] + bins[rows[third]]] += moves[third];
      now[cells[fourth] + bins[rows[fourth]]] += moves[fourth];
    }
    for (int i = 4 * quarter; i < rows.length; i++) {
      now[cells[i] + bins[rows[i]]] += moves[i];
    }
  }

  /**
   * Divides all branches behind a bin of a signal.
   *
   * @param more whether there will be another level to count
   */
  void split(int signal, int bin, boolean more) {
    byte[] bins = lists.bins()[signal];
    int[] above = new int[PARTS];
    Parts.of(PARTS)
        .forEach(
            part -> {
              int end = Parts.start(part + 1, PARTS, rows.length);
              int found = 0;
              for (int at = Parts.start(part, PARTS, rows.length); at < end; at++) {
                int yes = (bin - bins[rows[at]]) >>> 31;
                leaf[at] += (byte) (yes * branches);
                found += yes;
              }
              above[part] = found;
            });
    branches *= 2;
    if (more) {
      side = 2 * Arrays.stream(above).sum() <= rows.length ? 1 : 0;
      counted = smaller(above);
    }
  }

  /**
   * The rows of the smaller side.
   *
   * @param above by part, how many rows are on the upper side
   */
  private Counted smaller(int[] above) {
    int[] first = new int[PARTS + 1];
    for (int part = 0; part < PARTS; part++) {
      int all = Parts.start(part + 1, PARTS, rows.length) - Parts.start(part, PARTS, rows.length);
      first[part + 1] = first[part] + (side == 1 ? above[part] : all - above[part]);
    }
    int size = first[PARTS];
    Counted found = new Counted(new int[size], new short[size], new long[size]);
    Parts.of(PARTS)
        .forEach(
            part -> {
              int count = first[part];
              int at = Parts.start(part, PARTS, rows.length);
              for (; count < first[part + 1]; at++) {
                found.rows()[count] = rows[at];
                found.cells()[count] = (short) (leaf[at] * GrowForest.BINS);
                found.moves()[count] = moves[at];
                count += ((branches - 1 - 2 * leaf[at]) >>> 31) ^ side ^ 1;
              }
            });
    return found;
  }

  /** By branch, the sum after the last split. */
  long[] ofBranches() {
    long[] sums = new long[branches];
    for (int at = 0; at < rows.length; at++) {
      sums[leaf[at]] += moves[at];
    }
    return sums;
  }
}
