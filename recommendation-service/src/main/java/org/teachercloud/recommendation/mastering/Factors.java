package org.teachercloud.recommendation.mastering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Logistic performance factors: how much each right and each wrong try says, with the logarithm of
 * their numbers, and how easy a standard is. Begins with a belief that thin evidence hardly moves.
 *
 * @param start for somebody of whom nothing is known
 * @param right for the logarithm of one and the right tries
 * @param wrong the same of the wrong ones
 * @param standards how much easier than others, by standard; 0 where nothing is learnt
 * @param attempts learnt from so many tries
 */
public record Factors(
    double start, double right, double wrong, Map<UUID, Double> standards, int attempts) {

  /** Before anything is learnt: 5 of 5 right, or 9 of 10, is above four fifths. */
  static final Factors BELIEF = new Factors(0, 0.8, -0.5, Map.of(), 0);

  private static final double FIRM = 50;
  private static final double FIRM_EACH = 4;
  private static final int STEPS = 200;
  private static final double LEAST_GAIN = 1e-8;
  private static final int SHARED = 3;

  /** The probability, 0 to 1, that the next try of a standard is right. */
  public double estimate(UUID standard, int rightTries, int wrongTries) {
    double sum =
        start
            + standards.getOrDefault(standard, 0.0)
            + right * Math.log1p(rightTries)
            + wrong * Math.log1p(wrongTries);
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * Learns from tries.
   *
   * @param attempts learner by learner, each as she made them
   * @param served the standards that a try is evidence of
   */
  static Factors learnt(List<Attempt> attempts, Function<Attempt, Set<UUID>> served) {
    Map<UUID, Integer> places = new TreeMap<>();
    attempts.forEach(one -> served.apply(one).forEach(each -> places.put(each, 0)));
    int next = SHARED;
    for (Map.Entry<UUID, Integer> each : places.entrySet()) {
      each.setValue(next++);
    }
    double[] prior = new double[next];
    double[] doubt = new double[next];
    Arrays.fill(doubt, FIRM_EACH);
    Arrays.fill(doubt, 0, SHARED, FIRM);
    prior[0] = BELIEF.start();
    prior[1] = BELIEF.right();
    prior[2] = BELIEF.wrong();
    List<Row> rows = rows(attempts, served, places);
    double[] weights = new FitLogistic(rows, prior, doubt).weights(STEPS, LEAST_GAIN);
    Map<UUID, Double> standards = new TreeMap<>();
    places.forEach((standard, place) -> standards.put(standard, weights[place]));
    return new Factors(weights[0], weights[1], weights[2], standards, rows.size());
  }

  /** One row for each try and standard, with what was known of it just before. */
  private static List<Row> rows(
      List<Attempt> attempts, Function<Attempt, Set<UUID>> served, Map<UUID, Integer> places) {
    List<Row> rows = new ArrayList<>();
    Map<UUID, int[]> counts = new HashMap<>();
    UUID learner = null;
    for (Attempt one : attempts) {
      if (!one.learner().equals(learner)) {
        counts.clear();
        learner = one.learner();
      }
      for (UUID standard : served.apply(one)) {
        int[] known = counts.computeIfAbsent(standard, key -> new int[2]);
        rows.add(
            new Row(
                new int[] {0, 1, 2, places.get(standard)},
                new double[] {1, Math.log1p(known[0]), Math.log1p(known[1]), 1},
                one.success()));
        known[one.success() ? 0 : 1]++;
      }
    }
    return rows;
  }
}
