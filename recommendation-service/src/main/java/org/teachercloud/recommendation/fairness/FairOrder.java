package org.teachercloud.recommendation.fairness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Puts one list into a fairer order: each item's merit plus a bonus for the group that is behind,
 * which is the order of least loss for the exposure that it brings. The rule is that of FairCo
 * (Morik, Singh, Hong, Joachims: Controlling Fairness and Bias in Dynamic Learning-to-Rank, SIGIR
 * 2020), with exposure as in Singh and Joachims (Fairness of Exposure in Rankings, KDD 2018). Here
 * the bonus is a share of the merit, as scores of different people have different sizes, and where
 * the list would lose more than it may, it is the strongest that it can afford, for as many of the
 * best as it can afford. The same input gives the same order.
 */
final class FairOrder {

  private static final int HALVINGS = 8;

  private FairOrder() {}

  /**
   * The places of the candidates in their new order.
   *
   * @param merits by candidate, above 0, best first
   * @param bonuses by candidate, the share of its merit that it counts more, 0 for most
   * @param shown how many of the first are shown
   * @param mostLost the share of the discounted sum of merits that may be lost
   */
  static int[] of(double[] merits, double[] bonuses, int shown, double mostLost) {
    int[] natural = IntStream.range(0, merits.length).toArray();
    if (Arrays.stream(bonuses).allMatch(bonus -> bonus == 0)) {
      return natural;
    }
    double least = gain(natural, merits, shown) * (1 - mostLost);
    int[] full = order(merits, bonuses, 1, merits.length);
    if (gain(full, merits, shown) >= least) {
      return full;
    }
    double affordable = 0;
    double tooMuch = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (affordable + tooMuch) / 2;
      if (gain(order(merits, bonuses, middle, merits.length), merits, shown) >= least) {
        affordable = middle;
      } else {
        tooMuch = middle;
      }
    }
    int most = 0;
    for (int step = Integer.highestOneBit(merits.length); step > 0; step /= 2) {
      int more = Math.min(merits.length, most + step);
      if (gain(order(merits, bonuses, tooMuch, more), merits, shown) >= least) {
        most = more;
      }
    }
    int[] stronger = order(merits, bonuses, tooMuch, most);
    int[] weaker = order(merits, bonuses, affordable, merits.length);
    return moved(stronger) > moved(weaker) ? stronger : weaker;
  }

  /** With bonuses for the first candidates only, as many as named. */
  private static int[] order(double[] merits, double[] bonuses, double strength, int lifted) {
    return IntStream.range(0, merits.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                i -> -merits[i] * (1 + (i < lifted ? strength * bonuses[i] : 0))))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Places by which candidates stand higher than by merit. */
  private static int moved(int[] order) {
    int places = 0;
    for (int place = 0; place < order.length; place++) {
      places += Math.max(0, order[place] - place);
    }
    return places;
  }

  private static double gain(int[] order, double[] merits, int shown) {
    double gain = 0;
    for (int place = 0; place < Math.min(shown, order.length); place++) {
      gain += merits[order[place]] * exposure(place);
    }
    return gain;
  }

  /** How much is seen of a place, from 0: half as much of the third as of the first. */
  static double exposure(int place) {
    return Math.log(2) / Math.log(place + 2);
  }
}
