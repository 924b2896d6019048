package org.teachercloud.recommendation.ranking.trees;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A sum of decision trees that ask one question a level, the same in all branches (oblivious trees,
 * as in Prokhorenkova et al., "CatBoost", NeurIPS 2018): the answers are the bits of a leaf's
 * number, so that many candidates are judged without a jump.
 *
 * @param depth questions of a tree
 * @param signals by tree and level, which signal is asked
 * @param limits by tree and level, the {@link #key} above which the answer is yes
 * @param leaves by tree and leaf, what it adds
 */
public record Forest(int depth, int[] signals, int[] limits, float[] leaves) {

  public int trees() {
    return signals.length / depth;
  }

  public int bytes() {
    return Integer.BYTES + Columns.bytes(signals) + Columns.bytes(limits) + Columns.bytes(leaves);
  }

  public void write(ByteBuffer into) {
    into.putInt(depth);
    Columns.write(into, signals);
    Columns.write(into, limits);
    Columns.write(into, leaves);
  }

  public static Forest read(ByteBuffer from) {
    return new Forest(from.getInt(), Columns.ints(from), Columns.ints(from), Columns.floats(from));
  }

  /** A whole number that rises with the value; differences of two never overflow. */
  public static int key(float value) {
    int bits = Float.floatToRawIntBits(value + 0f);
    return (bits ^ ((bits >> 31) & 0x7fffffff)) >> 1;
  }

  /**
   * Judges candidates.
   *
   * @param keys by signal and candidate
   * @param leaf room for a number for each candidate
   * @param into takes the sums
   */
  public void judge(int[][] keys, int count, int[] leaf, float[] into) {
    Arrays.fill(into, 0, count, 0);
    for (int tree = 0; tree < trees(); tree++) {
      Arrays.fill(leaf, 0, count, 0);
      for (int level = 0; level < depth; level++) {
        ask(keys[signals[tree * depth + level]], limits[tree * depth + level], level, leaf, count);
      }
      int first = tree << depth;
      for (int i = 0; i < count; i++) {
        into[i] += leaves[first + leaf[i]];
      }
    }
  }

  private static void ask(int[] keys, int limit, int level, int[] leaf, int count) {
    for (int i = 0; i < count; i++) {
      leaf[i] |= ((limit - keys[i]) >>> 31) << level;
    }
  }
}
