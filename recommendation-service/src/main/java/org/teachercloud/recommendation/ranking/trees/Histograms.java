package org.teachercloud.recommendation.ranking.trees;

/**
 * The sums of gradient and curvature by branch and bin, level by level of one tree. Of the rows
 * that a split divides only the smaller side is counted; the other side is what is left of the sums
 * of the level above. Every sum has a fixed order, whoever asks first.
 */
final class Histograms {

  private static final int CELLS = GrowForest.BINS * 2;

  private final Lists lists;
  private final int[] asked;
  private final int[] rows;
  private final float[] gradients;
  private final float[] curvatures;
  private final byte[] leaf;
  private final double[][] sums;

  private Counted counted;
  private int side;
  private int branches = 1;

  /** The rows of the smaller side, close together: which, where their branch begins, and so on. */
  private record Counted(int[] rows, int[] cells, float[] gradients, float[] curvatures) {}

  /**
   * @param asked the signals
   * @param rows that the tree grows on
   * @param gradients by row of the lists, as {@code curvatures}
   */
  Histograms(Lists lists, int[] asked, int[] rows, float[] gradients, float[] curvatures) {
    this.lists = lists;
    this.asked = asked;
    this.rows = rows;
    this.gradients = new float[rows.length];
    this.curvatures = new float[rows.length];
    leaf = new byte[rows.length];
    for (int place = 0; place < rows.length; place++) {
      this.gradients[place] = gradients[rows[place]];
      this.curvatures[place] = curvatures[rows[place]];
    }
    counted = new Counted(rows, new int[rows.length], this.gradients, this.curvatures);
    sums = new double[asked.length][];
  }

  int branches() {
    return branches;
  }

  /** The sums of one signal at this level; to be asked for once a level, each on any thread. */
  double[] of(int place) {
    double[] now = new double[branches * CELLS];
    byte[] bins = lists.bins()[asked[place]];
    int[] theirs = counted.rows();
    int[] cells = counted.cells();
    for (int i = 0; i < theirs.length; i++) {
      int cell = cells[i] + 2 * bins[theirs[i]];
      now[cell] += counted.gradients()[i];
      now[cell + 1] += counted.curvatures()[i];
    }
    double[] above = sums[place];
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

  /** Divides all branches behind a bin of a signal. */
  void split(int signal, int bin) {
    byte[] bins = lists.bins()[signal];
    int above = 0;
    for (int at = 0; at < rows.length; at++) {
      if (bins[rows[at]] > bin) {
        leaf[at] += (byte) branches;
        above++;
      }
    }
    side = 2 * above <= rows.length ? 1 : 0;
    counted = smaller(side == 1 ? above : rows.length - above);
    branches *= 2;
  }

  private Counted smaller(int size) {
    Counted found = new Counted(new int[size], new int[size], new float[size], new float[size]);
    int count = 0;
    for (int at = 0; at < rows.length; at++) {
      if ((leaf[at] >= branches ? 1 : 0) == side) {
        found.rows()[count] = rows[at];
        found.cells()[count] = leaf[at] * CELLS;
        found.gradients()[count] = gradients[at];
        found.curvatures()[count++] = curvatures[at];
      }
    }
    return found;
  }

  /** By branch, the sums of gradient and curvature after the last split. */
  double[][] ofBranches() {
    double[][] both = new double[2][branches];
    for (int at = 0; at < rows.length; at++) {
      both[0][leaf[at]] += gradients[at];
      both[1][leaf[at]] += curvatures[at];
    }
    return both;
  }
}
