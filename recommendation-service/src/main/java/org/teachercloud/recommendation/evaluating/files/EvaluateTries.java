package org.teachercloud.recommendation.evaluating.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.evaluating.files.TriedFile.Tried;
import org.teachercloud.recommendation.mastering.factors.FitLogistic;
import org.teachercloud.recommendation.mastering.factors.Row;
import org.teachercloud.recommendation.mastering.factors.Tries;
import org.teachercloud.recommendation.mastering.factors.Tries.Try;

/**
 * How well tries of people who were not learnt from are foretold, as the area under the curve of
 * right against wrong alarms: by logistic factors of the item, its skills, and the logarithms of
 * the tries before, right ones and all, of each skill, of the item and of everything.
 */
final class EvaluateTries {

  private static final int STEPS = 500;
  private static final double LEAST_GAIN = 1e-8;
  private static final int OVERALL = 5;

  private final Map<String, Integer> places = new HashMap<>();

  /** The area by the factors that are served, which know fewer weights. */
  static double ofServed(List<List<Tried>> shown, List<List<Tried>> hidden) {
    Tries tries = new Tries(told(shown));
    return area(tries.rows(told(hidden)), tries.weights());
  }

  private static List<List<Try>> told(List<List<Tried>> people) {
    return people.stream().map(tries -> tries.stream().map(EvaluateTries::told).toList()).toList();
  }

  private static Try told(Tried one) {
    return new Try(one.item(), Set.copyOf(List.of(one.skills())), one.success());
  }

  /** The area, 0 to 1, on {@code hidden} after learning from {@code shown}. */
  double on(List<List<Tried>> shown, List<List<Tried>> hidden) {
    List<Row> rows = rows(shown, true);
    double[] prior = new double[OVERALL + places.size()];
    double[] doubt = new double[prior.length];
    Arrays.fill(doubt, 1);
    doubt[0] = 1e-6;
    double[] weights = new FitLogistic(rows, prior, doubt).weights(STEPS, LEAST_GAIN);
    return area(rows(hidden, false), weights);
  }

  private List<Row> rows(List<List<Tried>> people, boolean learning) {
    List<Row> rows = new ArrayList<>();
    for (List<Tried> tries : people) {
      Map<String, int[]> before = new HashMap<>();
      for (Tried one : tries) {
        rows.add(row(one, before, learning));
        note(before, "", one.success());
        note(before, "i" + one.item(), one.success());
        for (String skill : one.skills()) {
          note(before, "s" + skill, one.success());
        }
      }
    }
    return rows;
  }

  private Row row(Tried one, Map<String, int[]> before, boolean learning) {
    Map<Integer, Double> marks = new HashMap<>();
    marks.put(0, 1.0);
    counts(marks, before.get(""), 1, 2);
    counts(marks, before.get("i" + one.item()), 3, 4);
    marks.put(place("i" + one.item(), learning), 1.0);
    for (String skill : one.skills()) {
      marks.put(place("s" + skill, learning), 1.0);
      int right = place("r" + skill, learning);
      counts(marks, before.get("s" + skill), right, place("a" + skill, learning));
    }
    marks.remove(-1);
    int[] named = marks.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    return new Row(named, Arrays.stream(named).mapToDouble(marks::get).toArray(), one.success());
  }

  private static void counts(Map<Integer, Double> marks, int[] known, int right, int all) {
    if (known != null) {
      marks.put(right, Math.log1p(known[0]));
      marks.put(all, Math.log1p(known[1]));
    }
  }

  private int place(String name, boolean learning) {
    Integer known = places.get(name);
    if (known == null && learning) {
      known = OVERALL + places.size();
      places.put(name, known);
    }
    return known == null ? -1 : known;
  }

  private static void note(Map<String, int[]> before, String what, boolean success) {
    int[] known = before.computeIfAbsent(what, key -> new int[2]);
    known[0] += success ? 1 : 0;
    known[1]++;
  }

  /** Ranks by what is foretold; those foretold the same share their places. */
  static double area(List<Row> rows, double[] weights) {
    double[] foretold = rows.stream().mapToDouble(row -> sum(row, weights)).toArray();
    int[] order =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> foretold[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double ranks = 0;
    long right = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && foretold[order[to]] == foretold[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        if (rows.get(order[i]).success()) {
          ranks += (from + 1 + to) / 2.0;
          right++;
        }
      }
      from = to;
    }
    double wrong = order.length - right;
    return (ranks - right * (right + 1) / 2.0) / (right * wrong);
  }

  private static double sum(Row row, double[] weights) {
    double sum = 0;
    for (int i = 0; i < row.places().length; i++) {
      sum += weights[row.places()[i]] * row.values()[i];
    }
    return sum;
  }
}
