package org.teachercloud.recommendation.ranking.cold;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.training.Blas;
import org.teachercloud.recommendation.training.Histories;
import org.teachercloud.recommendation.training.SparseRows;
import org.teachercloud.recommendation.training.SquareMatrix;

/**
 * What the texts of items that nobody took tell of them: for each such item, how much of every
 * taken item's score it inherits. By kernel ridge regression from likeness of texts to columns of
 * the linear model: with K the likeness among taken items and k that of the new one, the shares are
 * {@code (K + ridge I)^-1 k}; as scores are sums over columns, the shares apply to scores as well.
 */
public final class FromTexts {

  /** Shares that are kept of an item. */
  private static final int KEEP = 60;

  /** The most taken items that are learnt from, as the cost grows with the cube of their number. */
  private static final int MOST = 6_000;

  private final SparseRows shares;
  private final int[] cold;

  private FromTexts(SparseRows shares, int[] cold) {
    this.shares = shares;
    this.cold = cold;
  }

  /**
   * Learns the shares of all items with a text that nobody took.
   *
   * @param ridge above 0; the more, the smoother
   */
  public static FromTexts of(Histories histories, TextVectors texts, double ridge) {
    int[] people = histories.popularity();
    int[] warm =
        IntStream.of(histories.mostTakenFirst())
            .filter(item -> people[item] > 0 && texts.has(item))
            .limit(MOST)
            .toArray();
    int[] cold =
        IntStream.range(0, people.length)
            .filter(item -> people[item] == 0 && texts.has(item))
            .toArray();
    if (warm.length == 0 || cold.length == 0) {
      return new FromTexts(SparseRows.strongest(people.length, 0, (item, row) -> {}), new int[0]);
    }
    try (SquareMatrix kernel = new SquareMatrix(warm.length)) {
      for (int row = 0; row < warm.length; row++) {
        float[] likeness = texts.likeness(warm[row]);
        for (int column = 0; column < warm.length; column++) {
          kernel.set(row, column, likeness[warm[column]]);
        }
        kernel.add(row, row, (float) ridge);
      }
      Blas.invert(kernel);
      SparseRows shares =
          SparseRows.strongest(
              people.length,
              KEEP,
              (item, row) -> {
                if (people[item] == 0 && texts.has(item)) {
                  float[] likeness = texts.likeness(item);
                  float[] inverse = new float[warm.length];
                  float[] like = new float[warm.length];
                  for (int i = 0; i < warm.length; i++) {
                    like[i] = likeness[warm[i]];
                  }
                  for (int i = 0; i < warm.length; i++) {
                    kernel.row(i, inverse);
                    float share = 0;
                    for (int j = 0; j < warm.length; j++) {
                      share += inverse[j] * like[j];
                    }
                    row[warm[i]] = share;
                  }
                }
              });
      return new FromTexts(shares, cold);
    }
  }

  /** The items that it knows of by their texts only, rising. */
  public int[] cold() {
    return cold;
  }

  /** Whether an item is known of by its text only. */
  public boolean isCold(int item) {
    return Arrays.binarySearch(cold, item) >= 0;
  }

  /** The items whose scores a cold one inherits. */
  public int[] parentsOf(int item) {
    return shares.columns(item);
  }

  /** The share of another item's score that an item inherits; 0 for most. */
  public float share(int item, int other) {
    return shares.get(item, other);
  }

  /** How many bytes {@link #write} takes. */
  public int bytes() {
    return Math.addExact(Integer.BYTES * (1 + cold.length), shares.bytes());
  }

  /** Writes all of it, such that {@link #read} gives the same. */
  public void write(ByteBuffer into) {
    into.putInt(cold.length);
    for (int item : cold) {
      into.putInt(item);
    }
    shares.write(into);
  }

  /** Reads what {@link #write} has written. */
  public static FromTexts read(ByteBuffer from) {
    int[] cold = new int[from.getInt()];
    for (int i = 0; i < cold.length; i++) {
      cold[i] = from.getInt();
    }
    return new FromTexts(SparseRows.read(from), cold);
  }

  /** What an item inherits of scores by item. */
  public float score(int item, float[] scores) {
    return shares.dot(item, scores);
  }
}
