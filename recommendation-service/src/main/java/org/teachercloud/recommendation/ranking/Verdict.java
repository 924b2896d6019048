package org.teachercloud.recommendation.ranking;

import org.teachercloud.recommendation.ranking.trees.Lists;

/**
 * How both stages order lists that the trees have neither grown on nor been stopped by, compared
 * with the first stage alone, list by list. The lists are those in which the taken item is among
 * the candidates, as the others say nothing about order.
 *
 * @param lists that were compared
 * @param first the mean NDCG@10 of the first stage alone
 * @param both the mean NDCG@10 of both stages
 * @param error the standard error of the difference
 */
public record Verdict(int lists, double first, double both, double error) {

  private static final int PLACES = 10;

  /** Whether both are better than the first alone by more than so many standard errors. */
  public boolean isForBoth(double doubt) {
    return lists > 1 && both - first > doubt * error;
  }

  /**
   * Compares.
   *
   * @param sums what the trees say of each row; those of a list stand in the first stage's order
   * @param every the lists {@code offset, offset + every, …} are compared
   */
  public static Verdict on(Lists lists, float[] sums, int offset, int every) {
    double first = 0;
    double both = 0;
    double squares = 0;
    int count = 0;
    for (int list = offset; list < lists.count(); list += every) {
      int start = lists.starts()[list];
      int taken = lists.taken()[list];
      int before = 0;
      for (int row = start; row < lists.starts()[list + 1]; row++) {
        boolean better = sums[row] > sums[taken] || (sums[row] == sums[taken] && row < taken);
        before += better ? 1 : 0;
      }
      double one = gain(taken - start);
      double two = gain(before);
      first += one;
      both += two;
      squares += (two - one) * (two - one);
      count++;
    }
    if (count < 2) {
      return new Verdict(count, 0, 0, 0);
    }
    double mean = (both - first) / count;
    double variance = Math.max(0, squares / count - mean * mean) * count / (count - 1);
    return new Verdict(count, first / count, both / count, Math.sqrt(variance / count));
  }

  private static double gain(int place) {
    return place < PLACES ? Math.log(2) / Math.log(place + 2) : 0;
  }
}
