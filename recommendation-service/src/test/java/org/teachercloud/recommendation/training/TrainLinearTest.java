package org.teachercloud.recommendation.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The closed form is what its definition says, worked out again the long way. */
class TrainLinearTest {

  private static final int ITEMS = 7;

  @Test
  void weightsAreTheMinimumOfTheStatedSum() {
    Histories histories = Histories.of(ITEMS, people(60, 3));
    LinearParameters parameters = new LinearParameters(2.5, 0.3, 0.6, 0.4, 1);
    double[][] gram = new double[ITEMS][ITEMS];
    double[][] targets = new double[ITEMS][ITEMS];
    for (int person = 0; person < histories.people(); person++) {
      int[] items = histories.of(person);
      double[] taken = new double[ITEMS];
      Arrays.stream(items).forEach(item -> taken[item] = 1);
      addOuter(gram, taken, taken, parameters.together());
      addOuter(targets, taken, taken, parameters.together());
      for (int now = 0; now + 1 < items.length; now++) {
        double[] past = new double[ITEMS];
        double[] future = new double[ITEMS];
        for (int i = 0; i <= now; i++) {
          past[items[i]] = Math.pow(parameters.past(), now - i);
        }
        for (int i = now + 1; i < items.length; i++) {
          future[items[i]] = Math.pow(parameters.future(), i - now - 1);
        }
        addOuter(gram, past, past, 1 - parameters.together());
        addOuter(targets, past, future, 1 - parameters.together());
      }
    }
    for (int item = 0; item < ITEMS; item++) {
      gram[item][item] += parameters.ridge();
    }
    try (SquareMatrix weights = TrainLinear.fit(histories, parameters)) {
      for (int column = 0; column < ITEMS; column++) {
        double[] expected = ridgeWithoutItself(gram, targets, column);
        for (int row = 0; row < ITEMS; row++) {
          assertEquals(expected[row], weights.get(row, column), 2e-3, row + " to " + column);
        }
      }
    }
  }

  @Test
  void easeIsTheCaseWithoutOrder() {
    Histories histories = Histories.of(ITEMS, people(60, 4));
    double[][] gram = new double[ITEMS][ITEMS];
    for (int person = 0; person < histories.people(); person++) {
      double[] taken = new double[ITEMS];
      Arrays.stream(histories.of(person)).forEach(item -> taken[item] = 1);
      addOuter(gram, taken, taken, 1);
    }
    double[][] targets = Arrays.stream(gram).map(double[]::clone).toArray(double[][]::new);
    for (int item = 0; item < ITEMS; item++) {
      gram[item][item] += 5;
    }
    try (SquareMatrix weights = TrainLinear.fit(histories, LinearParameters.ease(5))) {
      for (int column = 0; column < ITEMS; column++) {
        double[] expected = ridgeWithoutItself(gram, targets, column);
        for (int row = 0; row < ITEMS; row++) {
          assertEquals(expected[row], weights.get(row, column), 2e-3);
        }
      }
    }
  }

  @Test
  void sameInputGivesTheSameBits() {
    Histories histories = Histories.of(40, made(40, 500, 9));
    LinearParameters parameters = new LinearParameters(3, 0.4, 0.7, 0.3, 1);
    float[] one = new float[40];
    float[] other = new float[40];
    try (SquareMatrix first = TrainLinear.fit(histories, parameters);
        SquareMatrix second = TrainLinear.fit(histories, parameters)) {
      for (int row = 0; row < 40; row++) {
        first.row(row, one);
        second.row(row, other);
        assertArrayEquals(one, other);
      }
    }
  }

  @Test
  void whatIsNotPositiveDefiniteIsRefused() {
    try (SquareMatrix zeros = new SquareMatrix(3)) {
      assertThrows(ArithmeticException.class, () -> Blas.invert(zeros));
    }
  }

  @Test
  void onlyTheStrongestWeightsAreKept() {
    float[][] table = {{0, 3, -4, 1}, {2, 0, 2, 2}, {0, 0, 0, 0}, {-1, -2, -3, 0}};
    SparseRows rows =
        SparseRows.strongest(4, 2, (row, into) -> System.arraycopy(table[row], 0, into, 0, 4));
    float[][] kept = {{0, 3, -4, 0}, {2, 0, 2, 0}, {0, 0, 0, 0}, {0, -2, -3, 0}};
    for (int row = 0; row < 4; row++) {
      float[] totals = new float[4];
      rows.addTo(totals, row, 1);
      assertArrayEquals(kept[row], totals);
      rows.clear(totals, row);
      assertArrayEquals(new float[4], totals);
    }
    assertEquals(-4, rows.get(0, 2));
    assertEquals(0, rows.get(0, 3));
  }

  @Test
  void olderItemsSayLess() {
    SparseRows rows = SparseRows.strongest(3, 3, (row, into) -> into[(row + 1) % 3] = 1);
    float[] totals = new float[3];
    new LinearModel(rows, 0.5).addTo(totals, new int[] {2, 0, 1}, 0, 3);
    assertArrayEquals(new float[] {0.25f, 0.5f, 1}, totals);
  }

  static int[][] people(int count, int seed) {
    return made(ITEMS, count, seed);
  }

  /** Shuffled parts of all items. */
  static int[][] made(int items, int count, int seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    int[][] people = new int[count][];
    for (int person = 0; person < count; person++) {
      int[] all = new int[items];
      for (int i = 0; i < items; i++) {
        int at = chance.nextInt(i + 1);
        all[i] = all[at];
        all[at] = i;
      }
      people[person] = Arrays.copyOf(all, 1 + chance.nextInt(Math.min(items, 9)));
    }
    return people;
  }

  private static void addOuter(double[][] to, double[] one, double[] other, double weight) {
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < other.length; j++) {
        to[i][j] += weight * one[i] * other[j];
      }
    }
  }

  /** One column by elimination, with the item itself taken out of the equations. */
  private static double[] ridgeWithoutItself(double[][] gram, double[][] targets, int column) {
    int[] others =
        java.util.stream.IntStream.range(0, ITEMS).filter(item -> item != column).toArray();
    int size = others.length;
    double[][] equations = new double[size][size + 1];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        equations[i][j] = gram[others[i]][others[j]];
      }
      equations[i][size] = targets[others[i]][column];
    }
    for (int pivot = 0; pivot < size; pivot++) {
      for (int i = 0; i < size; i++) {
        double factor = i == pivot ? 0 : equations[i][pivot] / equations[pivot][pivot];
        for (int j = pivot; j <= size && factor != 0; j++) {
          equations[i][j] -= factor * equations[pivot][j];
        }
      }
    }
    double[] weights = new double[ITEMS];
    for (int i = 0; i < size; i++) {
      weights[others[i]] = equations[i][size] / equations[i][i];
    }
    return weights;
  }
}
