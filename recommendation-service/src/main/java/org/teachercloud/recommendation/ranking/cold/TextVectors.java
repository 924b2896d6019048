package org.teachercloud.recommendation.ranking.cold;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Texts as vectors of length one: pieces of two and three characters, which need no words and so
 * fit Chinese, each weighted by how often it stands in the text and how few other texts have it.
 */
public final class TextVectors {

  private static final int BUCKETS = 1 << 17;

  private final int[][] pieces;
  private final float[][] weights;
  private final int[][] holders;
  private final float[][] held;

  /**
   * @param texts by item; null or empty where there is none
   */
  public TextVectors(String[] texts) {
    pieces = new int[texts.length][];
    weights = new float[texts.length][];
    int[] texted = new int[BUCKETS];
    for (int item = 0; item < texts.length; item++) {
      count(item, texts[item]);
      for (int piece : pieces[item]) {
        texted[piece]++;
      }
    }
    holders = new int[BUCKETS][];
    held = new float[BUCKETS][];
    for (int piece = 0; piece < BUCKETS; piece++) {
      holders[piece] = new int[texted[piece]];
      held[piece] = new float[texted[piece]];
    }
    int[] next = new int[BUCKETS];
    for (int item = 0; item < texts.length; item++) {
      weigh(item, texted, texts.length);
      for (int i = 0; i < pieces[item].length; i++) {
        int piece = pieces[item][i];
        holders[piece][next[piece]] = item;
        held[piece][next[piece]++] = weights[item][i];
      }
    }
  }

  /** Whether an item has a text. */
  public boolean has(int item) {
    return pieces[item].length > 0;
  }

  /** By item, the cosine of its vector with this one's, 0 to 1. */
  float[] likeness(int item) {
    float[] likeness = new float[pieces.length];
    for (int i = 0; i < pieces[item].length; i++) {
      int piece = pieces[item][i];
      for (int at = 0; at < holders[piece].length; at++) {
        likeness[holders[piece][at]] += weights[item][i] * held[piece][at];
      }
    }
    return likeness;
  }

  private void count(int item, String text) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    String plain = text == null ? "" : text.toLowerCase(Locale.ROOT);
    for (int at = 0; at < plain.length(); at++) {
      for (int length = 2; length <= 3 && at + length <= plain.length(); length++) {
        int hash = plain.substring(at, at + length).hashCode() * 0x9E3779B1;
        counts.merge(hash >>> 15, 1, Integer::sum);
      }
    }
    pieces[item] = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
    weights[item] = new float[pieces[item].length];
    for (int i = 0; i < pieces[item].length; i++) {
      weights[item][i] = (float) (1 + Math.log(counts.get(pieces[item][i])));
    }
  }

  private void weigh(int item, int[] texted, int texts) {
    double squares = 0;
    for (int i = 0; i < pieces[item].length; i++) {
      weights[item][i] *= (float) Math.log((1.0 + texts) / texted[pieces[item][i]]);
      squares += weights[item][i] * weights[item][i];
    }
    float length = (float) Math.sqrt(squares);
    if (length == 0) {
      pieces[item] = new int[0];
      return;
    }
    for (int i = 0; i < weights[item].length; i++) {
      weights[item][i] /= length;
    }
    assert Arrays.stream(pieces[item]).allMatch(piece -> piece < BUCKETS);
  }
}
