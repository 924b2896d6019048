package org.teachercloud.recommendation.ranking.signals;

import java.util.Arrays;
import org.teachercloud.recommendation.ranking.SecondStage;
import org.teachercloud.recommendation.ranking.TopItems;
import org.teachercloud.recommendation.ranking.trees.Forest;
import org.teachercloud.recommendation.training.LinearModel;

/**
 * The first stage's best candidates for one history after another, and what speaks for each of
 * them. Keeps room between histories, so that it belongs to one thread.
 */
public final class Evidence {

  public static final int CANDIDATES = 60;
  public static final int SIGNALS = 33;

  private static final float NOT_HERS = 0;
  private static final int NEWEST = 10;
  private static final double FADING = 0.8;
  private static final float FEW = 10;

  private final LinearModel sequences;
  private final LinearModel together;
  private final Footprints prints;
  private final ItemFigures figures;
  private final float[] totals;
  private final float[] room;
  private final boolean[] hers;
  private final TopItems top = new TopItems(CANDIDATES);
  private final float[][] values = new float[SIGNALS][CANDIDATES];
  private final int[][] keys = new int[SIGNALS][CANDIDATES];

  private int[] candidates = new int[0];

  public Evidence(LinearModel sequences, SecondStage second) {
    this(sequences, second.together(), second.prints());
  }

  public Evidence(LinearModel sequences, LinearModel together, Footprints prints) {
    this.sequences = sequences;
    this.together = together;
    this.prints = prints;
    figures = prints.figures();
    int size = sequences.rows().size();
    totals = new float[size];
    room = new float[size];
    hers = new boolean[size];
  }

  /** Numbers of the candidates, the first stage's best first. */
  public int[] candidates() {
    return candidates;
  }

  /** By item, what the first stage says. */
  public float[] totals() {
    return totals;
  }

  /** By signal and candidate. */
  public int[][] keys() {
    return keys;
  }

  /** Finds the candidates and works out their signals. */
  public void gather(Person person) {
    int[] items = person.items();
    int from = person.from();
    int to = person.to();
    find(person);
    int length = to - from;
    if (candidates.length == 0 || length == 0) {
      return;
    }
    int last = items[to - 1];
    fromFirstStage();
    fromTogether(items, from, to);
    fromShares(person);
    fromNext(last, length > 1 ? items[to - 2] : -1);
    fromSoon(items, from, to);
    fromCloseness(items, from, to);
    fromFigures(items, from, to, person.time());
    for (int signal = 0; signal < SIGNALS; signal++) {
      for (int i = 0; i < candidates.length; i++) {
        keys[signal][i] = Forest.key(values[signal][i]);
      }
    }
  }

  private void find(Person person) {
    Arrays.fill(totals, 0);
    person.addTo(totals, sequences.rows());
    for (int age = 0; age < person.length(); age++) {
      hers[person.item(age)] = true;
    }
    candidates = person.length() == 0 ? new int[0] : top.of(totals, hers);
    for (int age = 0; age < person.length(); age++) {
      hers[person.item(age)] = false;
    }
  }

  private void fromFirstStage() {
    float best = totals[candidates[0]];
    float tenth = totals[candidates[Math.min(9, candidates.length - 1)]];
    for (int i = 0; i < candidates.length; i++) {
      float total = totals[candidates[i]];
      values[0][i] = total;
      values[1][i] = i;
      values[2][i] = total / Math.max(1e-6f, best);
      values[3][i] = best - tenth;
    }
  }

  private void fromTogether(int[] items, int from, int to) {
    together.addTo(room, items, from, to);
    float best = 1e-6f;
    for (int i = 0; i < candidates.length; i++) {
      values[4][i] = room[candidates[i]];
      best = Math.max(best, values[4][i]);
    }
    for (int i = 0; i < candidates.length; i++) {
      values[5][i] = values[4][i] / best;
    }
    Arrays.fill(room, 0);
  }

  /** Which of her items speaks loudest for a candidate, how old that is, and how many agree. */
  private void fromShares(Person person) {
    int speaking = Math.min(person.speaking(), 2 * NEWEST);
    for (int signal = 6; signal <= 9; signal++) {
      Arrays.fill(values[signal], 0);
    }
    for (int age = 0; age < speaking; age++) {
      int item = person.item(age);
      sequences.rows().addTo(room, item, person.weights()[age]);
      for (int i = 0; i < candidates.length; i++) {
        float share = room[candidates[i]];
        if (age == 0) {
          values[6][i] = share;
        }
        if (share > values[7][i]) {
          values[7][i] = share;
          values[8][i] = age;
        }
        values[9][i] += share > NOT_HERS ? 1 : 0;
      }
      sequences.rows().clear(room, item);
    }
  }

  private void fromNext(int last, int lastButOne) {
    float people = figures.people()[last] + FEW;
    prints.next().addTo(room, last, 1);
    for (int i = 0; i < candidates.length; i++) {
      float next = room[candidates[i]];
      values[10][i] = next;
      values[11][i] = next / people;
      values[12][i] = next / people / (figures.people()[candidates[i]] + FEW);
    }
    prints.next().clear(room, last);
    prints.previous().addTo(room, last, 1);
    read(13, 1 / people);
    prints.previous().clear(room, last);
    if (lastButOne < 0) {
      Arrays.fill(values[14], -1);
      Arrays.fill(values[15], -1);
      return;
    }
    int sum = prints.afterTwo().addTo(room, lastButOne, last);
    read(14, 1);
    read(15, 1 / (sum + FEW));
    prints.afterTwo().clear(room, lastButOne, last);
  }

  private void fromSoon(int[] items, int from, int to) {
    for (int signal = 16; signal <= 18; signal++) {
      int at = to - 1 - (signal - 16);
      if (at < from) {
        Arrays.fill(values[signal], -1);
        continue;
      }
      prints.soon().addTo(room, items[at], 1);
      read(signal, 1 / (figures.people()[items[at]] + FEW));
      prints.soon().clear(room, items[at]);
    }
    float weight = 1;
    int oldest = Math.max(from, to - NEWEST);
    for (int at = to - 1; at >= oldest; at--) {
      prints.soon().addTo(room, items[at], weight / (figures.people()[items[at]] + FEW));
      weight *= (float) FADING;
    }
    read(19, 1);
    for (int at = to - 1; at >= oldest; at--) {
      prints.soon().clear(room, items[at]);
    }
  }

  private void fromCloseness(int[] items, int from, int to) {
    int last = items[to - 1];
    prints.together().addTo(room, last, 1);
    read(20, 1);
    for (int i = 0; i < candidates.length; i++) {
      values[21][i] =
          values[20][i]
              * (float)
                  Math.sqrt((double) figures.people()[candidates[i]] / figures.people()[last]);
    }
    prints.together().clear(room, last);
    int oldest = Math.max(from, to - NEWEST);
    for (int at = to - 1; at >= oldest; at--) {
      prints.together().addTo(room, items[at], 1f / (to - oldest));
    }
    read(22, 1);
    for (int at = to - 1; at >= oldest; at--) {
      prints.together().clear(room, items[at]);
    }
  }

  private void fromFigures(int[] items, int from, int to, long time) {
    float length = (float) Math.log(to - from + 1);
    float lastKnown = figures.known()[items[to - 1]];
    int oldest = Math.max(from, to - NEWEST);
    float known = 0;
    for (int at = oldest; at < to; at++) {
      known += figures.known()[items[at]] / (to - oldest);
    }
    int moment = figures.moment(time);
    for (int i = 0; i < candidates.length; i++) {
      int item = candidates[i];
      values[23][i] = figures.known()[item];
      values[24][i] = figures.atTheEnd()[item];
      values[25][i] = figures.place()[item];
      values[26][i] = length - figures.place()[item];
      values[27][i] = length;
      values[28][i] = lastKnown;
      values[29][i] = known;
      values[30][i] = figures.known()[item] - known;
      values[31][i] = figures.knownThen(moment, item);
      values[32][i] = figures.trend(moment, item);
    }
  }

  private void read(int signal, float factor) {
    for (int i = 0; i < candidates.length; i++) {
      values[signal][i] = room[candidates[i]] * factor;
    }
  }
}
