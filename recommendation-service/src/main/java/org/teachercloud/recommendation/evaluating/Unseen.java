package org.teachercloud.recommendation.evaluating;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.ranking.ColdToo;
import org.teachercloud.recommendation.ranking.MostTaken;
import org.teachercloud.recommendation.ranking.Ranker;
import org.teachercloud.recommendation.ranking.TrainTwoStages;
import org.teachercloud.recommendation.training.FromTexts;
import org.teachercloud.recommendation.training.Histories;
import org.teachercloud.recommendation.training.LinearModel;
import org.teachercloud.recommendation.training.TextVectors;

/**
 * How well items are recommended that training has never seen. One of ten items with a text is
 * taken out of all histories; those whose last item is one of them are asked. Parameters are chosen
 * on one half of these items, the figures are those of the other half.
 */
final class Unseen {

  private static final int ONE_OF = 10;
  private static final int PLACES = 10;
  private static final int MOST_WARM = 8_000;
  private static final double[] RIDGES = {0.1, 0.5, 2};
  private static final double[] ITSELF = {0, 0.1, 0.4};
  private static final double[] FACTORS = {0.25, 0.5, 1, 2, 4};

  /** How much of the others' gain may be lost for the unseen. */
  private static final double BEARABLE = 0.01;

  private final Histories all;
  private final TextVectors texts;
  private final Histories seen;
  private final int[] group;
  private final PrintStream out;
  private final Consumer<String> told;

  Unseen(Histories all, TextVectors texts, PrintStream out, Consumer<String> told) {
    this.all = all;
    this.texts = texts;
    this.out = out;
    this.told = told;
    group = new int[all.itemCount()];
    int described = 0;
    int[] kept = IntStream.range(0, group.length).toArray();
    for (int item = 0; item < group.length; item++) {
      if (texts.has(item) && described++ % ONE_OF == 0) {
        group[item] = 1 + described / ONE_OF % 2;
        kept[item] = -1;
      }
    }
    seen = all.withoutLast().renumbered(kept, group.length);
  }

  void print() {
    LinearModel model = new TrainTwoStages(told).firstStageAlone(seen);
    MostTaken mostTaken = new MostTaken(seen.mostTakenFirst());
    FromTexts nothing = FromTexts.of(seen, new TextVectors(new String[group.length]), 1);
    ColdToo best = new ColdToo(model, nothing, 0, 0, mostTaken);
    double warm = figures(best, 0)[1];
    double highest = -1;
    for (double ridge : RIDGES) {
      FromTexts from = FromTexts.of(seen, texts, ridge);
      for (double itself : ITSELF) {
        for (double factor : FACTORS) {
          ColdToo tried = new ColdToo(model, from, itself, factor, mostTaken);
          double gain = figures(tried, 1)[1];
          if (gain > highest && figures(tried, 0)[1] >= (1 - BEARABLE) * warm) {
            highest = gain;
            best = tried;
            told.accept("ridge %.1f, itself %.1f, factor %.2f".formatted(ridge, itself, factor));
          }
        }
      }
    }
    double[] others = figures(best, 0);
    double[] asked = figures(best, 2);
    double chance = PLACES / (double) Math.max(1, seen.itemCount());
    out.printf(
        Locale.ROOT,
        "unseen items, from their texts: recall@10 %.4f of %.0f people (by chance %.4f),"
            + " among unseen ones alone %.4f; the others' NDCG@10 %.4f, without the unseen %.4f%n",
        asked[0],
        asked[2],
        chance,
        asked[3],
        others[1],
        warm);
  }

  /** Recall, gain, people, and recall where only unseen items can be given, of one group. */
  private double[] figures(ColdToo method, int wanted) {
    int[] people =
        IntStream.range(0, all.people())
            .filter(one -> all.length(one) > 1 && seen.length(one) > 0)
            .filter(one -> group[all.last(one)] == wanted)
            .toArray();
    int step = wanted == 0 ? Math.max(1, people.length / MOST_WARM) : 1;
    Ranker ranker = method.ranker();
    double[] sums = new double[4];
    for (int i = 0; i < people.length; i += step) {
      int start = seen.start(people[i]);
      int end = start + seen.length(people[i]);
      int size = wanted == 2 ? seen.itemCount() : PLACES;
      int[] list = ranker.best(seen.items(), start, end, seen.lastTime(people[i]), size);
      int place = place(list, all.last(people[i]));
      sums[0] += place < PLACES ? 1 : 0;
      sums[1] += place < PLACES ? Math.log(2) / Math.log(place + 2) : 0;
      sums[2]++;
      if (wanted == 2) {
        int[] unseen = Arrays.stream(list).filter(item -> group[item] > 0).toArray();
        sums[3] += place(unseen, all.last(people[i])) < PLACES ? 1 : 0;
      }
    }
    double count = Math.max(1, sums[2]);
    return new double[] {sums[0] / count, sums[1] / count, sums[2], sums[3] / count};
  }

  private static int place(int[] list, int wanted) {
    for (int place = 0; place < list.length; place++) {
      if (list[place] == wanted) {
        return place;
      }
    }
    return Integer.MAX_VALUE;
  }
}
