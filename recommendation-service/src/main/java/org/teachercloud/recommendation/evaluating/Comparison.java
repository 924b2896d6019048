package org.teachercloud.recommendation.evaluating;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The difference between two methods over the same people.
 *
 * @param difference of the means
 * @param low where the middle 95 of 100 resampled differences begin
 * @param high where they end
 * @param significance how likely so large a difference would be by chance: the paired two-sided
 *     t-test, by the normal distribution, as there are thousands of people
 */
record Comparison(double difference, double low, double high, double significance) {

  private static final int RESAMPLES = 1_000;

  static Comparison of(float[] one, float[] other) {
    int people = one.length;
    float[] differences = new float[people];
    for (int i = 0; i < people; i++) {
      differences[i] = one[i] - other[i];
    }
    double mean = Judged.mean(differences);
    double error = Judged.error(differences);
    double[] means = new double[RESAMPLES];
    SplittableRandom chance = new SplittableRandom(1);
    for (int sample = 0; sample < RESAMPLES; sample++) {
      double sum = 0;
      for (int i = 0; i < people; i++) {
        sum += differences[chance.nextInt(people)];
      }
      means[sample] = sum / people;
    }
    Arrays.sort(means);
    double t = error == 0 ? 0 : Math.abs(mean / error);
    double significance = error == 0 && mean != 0 ? 0 : 2 * upperTail(t);
    return new Comparison(
        mean, means[RESAMPLES * 25 / 1000], means[RESAMPLES * 975 / 1000 - 1], significance);
  }

  /** Of the standard normal distribution; Abramowitz and Stegun, 26.2.17, to 7.5e-8. */
  static double upperTail(double x) {
    double t = 1 / (1 + 0.2316419 * x);
    double series =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * series;
  }
}
