package org.teachercloud.recommendation.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;

/**
 * Chooses the few parameters by climbing from step to step on one fixed set of values each, judged
 * by how high everybody's last item ranks for a model that has not seen it. Works on the most taken
 * items alone, as the cost grows with the cube of their number.
 */
public final class ChooseParameters {

  private static final int ITEMS = 1_600;
  private static final int JUDGES = 5_000;
  private static final int ROUNDS = 2;

  private static final double[] RIDGE = {1, 3, 10, 30, 100, 200, 400, 800, 1_600, 3_200, 6_400};
  private static final double[] TOGETHER = {0, 0.01, 0.03, 0.1, 0.2, 0.4, 0.7};
  private static final double[] PAST = {0, 0.2, 0.4, 0.6, 0.75, 0.85, 0.93};
  private static final double[] FUTURE = {0, 0.2, 0.4, 0.6, 0.75, 0.85, 0.93};
  private static final double[] RECENCY = {0.3, 0.5, 0.65, 0.75, 0.85, 0.92, 1};

  private final Histories seen;
  private final Histories all;
  private final Consumer<String> told;
  private final Map<LinearParameters, Double> judged = new HashMap<>();
  private final Map<LinearParameters, LinearParameters> recencies = new HashMap<>();

  private LinearParameters best;

  private ChooseParameters(Histories histories, Consumer<String> told) {
    int count = Math.min(ITEMS, histories.itemCount());
    int[] order = histories.mostTakenFirst();
    int[] numbers = new int[histories.itemCount()];
    Arrays.fill(numbers, -1);
    for (int place = 0; place < count; place++) {
      numbers[order[place]] = place;
    }
    this.all = histories.renumbered(numbers, count);
    this.seen = all.withoutLast();
    this.told = told;
  }

  /** The parameters of the order-aware model. */
  public static LinearParameters forSequences(Histories histories, Consumer<String> told) {
    ChooseParameters choose = new ChooseParameters(histories, told);
    choose.best = new LinearParameters(100, 0.4, 0.6, 0.4, 0.75);
    for (int round = 0; round < ROUNDS; round++) {
      LinearParameters before = choose.best;
      choose.climb(RIDGE, choose.best.ridge(), v -> choose.best.withRidge(v));
      choose.climb(PAST, choose.best.past(), v -> choose.best.withPast(v));
      choose.climb(FUTURE, choose.best.future(), v -> choose.best.withFuture(v));
      choose.climb(TOGETHER, choose.best.together(), v -> choose.best.withTogether(v));
      if (choose.best.equals(before)) {
        break;
      }
    }
    return choose.best;
  }

  /** The ridge of EASE^R. */
  public static LinearParameters forTogether(Histories histories, Consumer<String> told) {
    ChooseParameters choose = new ChooseParameters(histories, told);
    choose.best = LinearParameters.ease(100);
    choose.climb(RIDGE, choose.best.ridge(), v -> choose.best.withRidge(v));
    return choose.best;
  }

  private void climb(double[] values, double from, DoubleFunction<LinearParameters> with) {
    int at = 0;
    while (values[at] != from) {
      at++;
    }
    double standing = judge(best);
    for (int step : new int[] {1, -1}) {
      boolean moved = false;
      for (int next = at + step; next >= 0 && next < values.length; next += step) {
        LinearParameters tried = with.apply(values[next]);
        double value = judge(tried);
        if (value <= standing) {
          break;
        }
        standing = value;
        best = bestRecency(tried);
        moved = true;
      }
      if (moved) {
        return;
      }
    }
  }

  private double judge(LinearParameters parameters) {
    return judged.get(bestRecency(parameters));
  }

  /** Recency costs no training, so that each of the other parameters gets its best one. */
  private LinearParameters bestRecency(LinearParameters parameters) {
    return recencies.computeIfAbsent(
        parameters.withRecency(1),
        key -> {
          LinearParameters found = null;
          double highest = -1;
          boolean ordered = key.together() < 1;
          try (SquareMatrix weights = TrainLinear.fit(seen, key)) {
            double[] values =
                Validation.of(all, weights, ordered ? RECENCY : new double[] {1}, JUDGES);
            for (int i = 0; i < values.length; i++) {
              LinearParameters each = ordered ? key.withRecency(RECENCY[i]) : key;
              judged.put(each, values[i]);
              if (values[i] > highest) {
                highest = values[i];
                found = each;
              }
            }
          }
          told.accept("%s: %.4f".formatted(found, highest));
          return found;
        });
  }
}
