package org.teachercloud.recommendation.ranking.cold;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.ranking.MostTaken;
import org.teachercloud.recommendation.ranking.Ranker;
import org.teachercloud.recommendation.ranking.Stages;
import org.teachercloud.recommendation.ranking.Trained;
import org.teachercloud.recommendation.ranking.TwoStages;
import org.teachercloud.recommendation.training.Histories;
import org.teachercloud.recommendation.training.LinearModel;

/**
 * Chooses how items are scored that nobody took. One of ten items with a text is taken out of all
 * histories; those whose last item is one of the first half of these are asked, while the others
 * must not lose much. The second half is for whoever wants to know how good the choice is.
 */
public final class ChooseCold {

  private static final int ONE_OF = 10;
  static final int PLACES = 10;
  private static final int MOST_WARM = 8_000;
  private static final double[] RIDGES = {0.1, 0.5, 2};
  private static final double[] ITSELF = {0, 0.1, 0.4};
  private static final double[] FACTORS = {0.25, 0.5, 1, 2, 4};

  /** How much of the others' gain may be lost for the unseen. */
  private static final double BEARABLE = 0.01;

  private static final int WARM = 0;
  private static final int CHOOSING = 1;
  private static final int JUDGING = 2;

  private final Histories all;
  private final TextVectors texts;
  private final Histories seen;
  private final int[] group;
  private final Consumer<String> told;

  private LinearModel model;
  private MostTaken mostTaken;

  /**
   * @param told hears how far it is
   */
  public ChooseCold(Histories all, TextVectors texts, Consumer<String> told) {
    this.all = all;
    this.texts = texts;
    this.told = told;
    group = new int[all.itemCount()];
    int described = 0;
    int[] kept = IntStream.range(0, group.length).toArray();
    for (int item = 0; item < group.length; item++) {
      if (texts.has(item) && described++ % ONE_OF == 0) {
        group[item] = CHOOSING + described / ONE_OF % 2;
        kept[item] = -1;
      }
    }
    seen = all.withoutLast().renumbered(kept, group.length);
  }

  /** The histories without last items and without the items that were taken out. */
  public Histories seen() {
    return seen;
  }

  /**
   * What was chosen.
   *
   * @param cold as learnt from {@link #seen}; null where texts found nothing that others would not
   *     have to pay for
   * @param ridge the more, the smoother
   * @param found of those whose items it was chosen by, how many find theirs among the first ten
   */
  public record Chosen(Cold cold, double ridge, double found) {

    /** Nothing is said of items that nobody took. */
    public static final Chosen NOTHING = new Chosen(null, 0, 0);
  }

  /**
   * Chooses.
   *
   * @param first trained on {@link #seen}
   */
  public Chosen choose(LinearModel first) {
    model = first;
    mostTaken = new MostTaken(seen.mostTakenFirst());
    double warm = figures(null, WARM).gain();
    double highest = 0;
    Chosen chosen = Chosen.NOTHING;
    for (double ridge : RIDGES) {
      FromTexts from = FromTexts.of(seen, texts, ridge);
      for (double itself : ITSELF) {
        for (double factor : FACTORS) {
          Cold tried = new Cold(from, itself, factor);
          Figures figures = figures(tried, CHOOSING);
          if (figures.gain() > highest && figures(tried, WARM).gain() >= (1 - BEARABLE) * warm) {
            highest = figures.gain();
            chosen = new Chosen(tried, ridge, figures.recall());
          }
        }
      }
      told.accept("from texts, ridge %.1f: recall %.4f".formatted(ridge, chosen.found()));
    }
    return chosen;
  }

  /**
   * How people find what they took last.
   *
   * @param recall the share of them who find it among the first ten
   * @param gain the mean NDCG@10
   * @param people who were asked
   * @param amongUnseen the recall where only items that were taken out can be given
   */
  public record Figures(double recall, double gain, int people, double amongUnseen) {}

  /** Those whose last item was taken out and had no part in choosing. */
  public Figures unseen(Chosen chosen) {
    return figures(chosen.cold(), JUDGING);
  }

  /** Those whose last item was not taken out. */
  public Figures others(Chosen chosen) {
    return figures(chosen.cold(), WARM);
  }

  private Figures figures(Cold cold, int wanted) {
    int[] people =
        IntStream.range(0, all.people())
            .filter(one -> all.length(one) > 1 && seen.length(one) > 0)
            .filter(one -> group[all.last(one)] == wanted)
            .toArray();
    int step = wanted == WARM ? Math.max(1, people.length / MOST_WARM) : 1;
    Trained trained = new Trained(new Stages(model, null, cold), null, null);
    Ranker ranker = new TwoStages(trained, mostTaken).ranker();
    double recall = 0;
    double gain = 0;
    int asked = 0;
    double among = 0;
    for (int i = 0; i < people.length; i += step) {
      int start = seen.start(people[i]);
      int end = start + seen.length(people[i]);
      int size = wanted == JUDGING ? seen.itemCount() : PLACES;
      int[] list = ranker.best(seen.items(), start, end, seen.lastTime(people[i]), size);
      int place = place(list, all.last(people[i]));
      recall += place < PLACES ? 1 : 0;
      gain += place < PLACES ? Math.log(2) / Math.log(place + 2) : 0;
      asked++;
      if (wanted == JUDGING) {
        int[] unseen = Arrays.stream(list).filter(item -> group[item] > 0).toArray();
        among += place(unseen, all.last(people[i])) < PLACES ? 1 : 0;
      }
    }
    double count = Math.max(1, asked);
    return new Figures(recall / count, gain / count, asked, among / count);
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
