package org.teachercloud.recommendation.ranking.trees;

/**
 * Many lists of candidates with the one that was really taken in each.
 *
 * @param limits by signal, keys between its bins in rising order
 * @param bins by signal and row, how many of the limits the key is above
 * @param starts the first row of each list, and at last the number of rows
 * @param taken the row of each list that was taken
 */
public record Lists(int[][] limits, byte[][] bins, int[] starts, int[] taken) {

  public int count() {
    return taken.length;
  }

  public int rows() {
    return starts[taken.length];
  }
}
