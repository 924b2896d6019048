package org.teachercloud.recommendation.mastering.factors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Logistic performance factors: the log-odds that a try is right are a start; how easy its unit is;
 * over the standards that it is evidence of, the mean of how easy each is and of what the right and
 * the wrong tries of it before say, by the logarithm of their numbers; and the same of all tries
 * before. Belief comes first, and thin evidence hardly moves it.
 */
public final class Tries {

  /** Places of the numbers that all tries share. */
  static final int START = 0;

  static final int RIGHT = 1;
  static final int WRONG = 2;
  static final int ALL_RIGHT = 3;
  static final int ALL_WRONG = 4;
  private static final int SHARED = 5;

  private static final double FIRM = 50;
  private static final double FIRM_EACH = 4;
  private static final int STEPS = 200;
  private static final double LEAST_GAIN = 1e-8;

  private final Map<String, Integer> standards = new HashMap<>();
  private final Map<String, Integer> units = new HashMap<>();
  private final double[] weights;
  private final int learntFrom;

  /**
   * A try.
   *
   * @param standards that it is evidence of
   */
  public record Try(String unit, Set<String> standards, boolean success) {}

  /**
   * Learns from tries.
   *
   * @param people of each her tries, as she made them
   */
  public Tries(List<List<Try>> people) {
    int next = SHARED;
    for (List<Try> hers : people) {
      for (Try one : hers) {
        for (String standard : one.standards()) {
          next += standards.putIfAbsent(standard, next) == null ? 1 : 0;
        }
        if (!one.standards().isEmpty()) {
          next += units.putIfAbsent(one.unit(), next) == null ? 1 : 0;
        }
      }
    }
    double[] prior = new double[next];
    double[] doubt = new double[next];
    Arrays.fill(doubt, FIRM_EACH);
    Arrays.fill(doubt, 0, SHARED, FIRM);
    prior[START] = Factors.BELIEF.start();
    prior[RIGHT] = Factors.BELIEF.right();
    prior[WRONG] = Factors.BELIEF.wrong();
    List<Row> rows = rows(people);
    learntFrom = rows.size();
    weights = new FitLogistic(rows, prior, doubt).weights(STEPS, LEAST_GAIN);
  }

  /** How many tries were evidence of anything. */
  int learntFrom() {
    return learntFrom;
  }

  /** One weight for each of a try's numbers; not to be written to. */
  public double[] weights() {
    return weights;
  }

  /** How much easier than others a standard is. */
  Map<String, Double> standards() {
    Map<String, Double> easier = new HashMap<>();
    standards.forEach((standard, place) -> easier.put(standard, weights[place]));
    return easier;
  }

  /** A row for each try that is evidence of anything, with what was known just before it. */
  public List<Row> rows(List<List<Try>> people) {
    List<Row> rows = new ArrayList<>();
    for (List<Try> hers : people) {
      Map<String, int[]> before = new HashMap<>();
      int[] all = new int[2];
      for (Try one : hers) {
        if (!one.standards().isEmpty()) {
          rows.add(row(one, before, all));
        }
        for (String standard : one.standards()) {
          before.computeIfAbsent(standard, key -> new int[2])[one.success() ? 0 : 1]++;
        }
        all[one.success() ? 0 : 1]++;
      }
    }
    return rows;
  }

  private Row row(Try one, Map<String, int[]> before, int[] all) {
    int most = SHARED + 1 + one.standards().size();
    int[] places = Arrays.copyOf(new int[] {START, RIGHT, WRONG, ALL_RIGHT, ALL_WRONG}, most);
    double[] values = new double[most];
    values[START] = 1;
    values[ALL_RIGHT] = Math.log1p(all[0]);
    values[ALL_WRONG] = Math.log1p(all[1]);
    int count = SHARED;
    double share = 1.0 / one.standards().size();
    for (String standard : one.standards()) {
      int[] known = before.get(standard);
      if (known != null) {
        values[RIGHT] += share * Math.log1p(known[0]);
        values[WRONG] += share * Math.log1p(known[1]);
      }
      Integer place = standards.get(standard);
      if (place != null) {
        places[count] = place;
        values[count++] = share;
      }
    }
    Integer unit = units.get(one.unit());
    if (unit != null) {
      places[count] = unit;
      values[count++] = 1;
    }
    return new Row(Arrays.copyOf(places, count), Arrays.copyOf(values, count), one.success());
  }
}
