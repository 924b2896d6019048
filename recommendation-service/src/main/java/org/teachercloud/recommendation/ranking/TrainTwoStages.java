package org.teachercloud.recommendation.ranking;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.ranking.cold.LearnCold;
import org.teachercloud.recommendation.ranking.signals.Evidence;
import org.teachercloud.recommendation.ranking.signals.Footprints;
import org.teachercloud.recommendation.ranking.signals.Person;
import org.teachercloud.recommendation.ranking.trees.Forest;
import org.teachercloud.recommendation.ranking.trees.GrowForest;
import org.teachercloud.recommendation.ranking.trees.Limits;
import org.teachercloud.recommendation.ranking.trees.Lists;
import org.teachercloud.recommendation.training.ChooseParameters;
import org.teachercloud.recommendation.training.Histories;
import org.teachercloud.recommendation.training.LinearModel;
import org.teachercloud.recommendation.training.LinearParameters;
import org.teachercloud.recommendation.training.SparseRows;
import org.teachercloud.recommendation.training.SquareMatrix;
import org.teachercloud.recommendation.training.TrainLinear;

/**
 * Trains both stages. The trees learn from histories without their last items, by a first stage
 * that has not seen those either; then the first stage is trained anew on everything.
 */
public final class TrainTwoStages {

  /** Weights of a row that are kept; the others cost room and say next to nothing. */
  private static final int KEEP = 150;

  private static final int MOST_LISTS = 24_000;
  private static final int SAMPLED_LISTS = 1_500;

  /** Standard errors by which both stages must be better than the first alone. */
  private static final double DOUBT = 2;

  private final Consumer<String> told;
  private final int keep;
  private final double doubt;

  /**
   * @param told hears how far it is
   */
  public TrainTwoStages(Consumer<String> told) {
    this(told, KEEP, DOUBT);
  }

  /**
   * @param told hears how far it is
   * @param keep weights of a row at most
   * @param doubt standard errors by which both stages must be better than the first alone, on
   *     people that neither has learnt from, for the second one to be used
   */
  public TrainTwoStages(Consumer<String> told, int keep, double doubt) {
    this.told = told;
    this.keep = keep;
    this.doubt = doubt;
  }

  /** As {@link #choose}, {@link #grow} and {@link #solve} in turn give it. */
  public TwoStages on(Histories histories) {
    return on(histories, null);
  }

  /**
   * The same with items that nobody took, by their texts.
   *
   * @param texts by item; null for nothing of these
   */
  public TwoStages on(Histories histories, String[] texts) {
    Chosen chosen = choose(histories);
    Trained trained = solve(histories, chosen, grow(histories, chosen));
    if (texts != null) {
      trained = trained.with(LearnCold.from(histories, texts, chosen.sequences(), told));
    }
    return new TwoStages(trained, new MostTaken(histories.mostTakenFirst()));
  }

  /** The parameters of both closed forms. */
  public record Chosen(LinearParameters sequences, LinearParameters together) {}

  /** Chooses the parameters by validation on the same histories. */
  public Chosen choose(Histories histories) {
    return new Chosen(
        ChooseParameters.forSequences(histories, told),
        ChooseParameters.forTogether(histories, told));
  }

  /**
   * Trees, and what they are worth.
   *
   * @param earlier both stages as they were while the trees grew, without anybody's last item; with
   *     the second one where it is worth it
   * @param apart people whose last items had no part in {@code earlier}: all, where the first stage
   *     is alone; else some that the trees have neither grown on nor been stopped by, whether these
   *     were among the candidates or not, in shares as among all
   */
  public record Trees(Forest forest, Verdict verdict, Stages earlier, int[] apart) {}

  /** Grows trees that put in order what a first stage gives that has not seen the last items. */
  public Trees grow(Histories histories, Chosen chosen) {
    Histories earlier = histories.withoutLast();
    told.accept("first stage without the last items");
    LinearModel sequences = linear(earlier, chosen.sequences(), keep);
    LinearModel together = linear(earlier, chosen.together(), keep);
    told.accept("lists of candidates");
    Footprints prints = Footprints.of(earlier);
    Evidence evidence = new Evidence(sequences, together, prints);
    IntStream.Builder apart = IntStream.builder();
    Lists lists = lists(histories, earlier, evidence, sequences.weights(), apart);
    told.accept(lists.count() + " lists, " + lists.rows() + " rows");
    GrowForest.Grown grown = GrowForest.from(lists, told);
    told.accept("on lists kept back: " + grown.verdict());
    SecondStage second =
        isWorthIt(grown.forest(), grown.verdict())
            ? new SecondStage(together, prints, grown.forest())
            : null;
    return new Trees(
        grown.forest(),
        grown.verdict(),
        new Stages(sequences, second, null),
        second == null ? shuffledWithTwo(histories) : apart.build().toArray());
  }

  private boolean isWorthIt(Forest forest, Verdict verdict) {
    return forest.trees() > 0 && verdict.isForBoth(doubt);
  }

  /** Trains the first stage on everything, and keeps the trees where they are worth it. */
  public Trained solve(Histories histories, Chosen chosen, Trees trees) {
    told.accept("first stage on everything");
    LinearModel sequences = linear(histories, chosen.sequences(), keep);
    LinearModel together = linear(histories, chosen.together(), keep);
    SecondStage second =
        isWorthIt(trees.forest(), trees.verdict())
            ? new SecondStage(together, Footprints.of(histories), trees.forest())
            : null;
    return new Trained(new Stages(sequences, second, null), together, trees.verdict());
  }

  /** The order-aware closed form alone, its parameters chosen on the same histories. */
  public LinearModel firstStageAlone(Histories histories) {
    return linear(histories, ChooseParameters.forSequences(histories, told), keep);
  }

  /** A closed form alone. */
  public static LinearModel linear(Histories histories, LinearParameters parameters, int keep) {
    try (SquareMatrix weights = TrainLinear.fit(histories, parameters)) {
      return new LinearModel(
          SparseRows.strongest(weights.size(), keep, weights::row), parameters.recency());
    }
  }

  /**
   * The candidates of people whose last item is among them.
   *
   * @param apart takes the people whose lists nothing is grown on or stopped by, and as large a
   *     share of those without a list
   */
  private static Lists lists(
      Histories all,
      Histories earlier,
      Evidence evidence,
      float[] weights,
      IntStream.Builder apart) {
    int[] people = shuffledWithTwo(all);
    int[][] sample = new int[Evidence.SIGNALS][SAMPLED_LISTS * Evidence.CANDIDATES];
    int sampled = 0;
    int lists = 0;
    for (int person : people) {
      if (lists < SAMPLED_LISTS && gather(all, earlier, person, evidence, weights) >= 0) {
        int count = evidence.candidates().length;
        for (int signal = 0; signal < sample.length; signal++) {
          System.arraycopy(evidence.keys()[signal], 0, sample[signal], sampled, count);
        }
        sampled += count;
        lists++;
      }
    }
    int[][] limits = new int[sample.length][];
    for (int signal = 0; signal < sample.length; signal++) {
      limits[signal] = Limits.of(Arrays.copyOf(sample[signal], sampled), GrowForest.BINS);
    }
    byte[][] bins = new byte[sample.length][MOST_LISTS * Evidence.CANDIDATES];
    int[] starts = new int[MOST_LISTS + 1];
    int[] taken = new int[MOST_LISTS];
    lists = 0;
    int without = 0;
    for (int person : people) {
      int place = lists < MOST_LISTS ? gather(all, earlier, person, evidence, weights) : -1;
      if (place >= 0) {
        int count = evidence.candidates().length;
        for (int signal = 0; signal < bins.length; signal++) {
          for (int i = 0; i < count; i++) {
            bins[signal][starts[lists] + i] =
                Limits.bin(limits[signal], evidence.keys()[signal][i]);
          }
        }
        taken[lists] = starts[lists] + place;
        starts[lists + 1] = starts[lists] + count;
        if (GrowForest.isForJudging(lists++)) {
          apart.accept(person);
        }
      } else if (lists < MOST_LISTS && GrowForest.isForJudging(without++)) {
        apart.accept(person);
      }
    }
    return new Lists(limits, bins, Arrays.copyOf(starts, lists + 1), Arrays.copyOf(taken, lists));
  }

  /** Gathers for the shorter history; gives the candidate that she took then, or -1. */
  private static int gather(
      Histories all, Histories earlier, int person, Evidence evidence, float[] weights) {
    int from = earlier.start(person);
    int to = from + earlier.length(person);
    evidence.gather(Person.of(earlier.items(), from, to, weights, earlier.lastTime(person)));
    int[] candidates = evidence.candidates();
    int last = all.last(person);
    for (int i = 0; i < candidates.length; i++) {
      if (candidates[i] == last) {
        return i;
      }
    }
    return -1;
  }

  private static int[] shuffledWithTwo(Histories histories) {
    int[] people = new int[histories.people()];
    int count = 0;
    SplittableRandom chance = new SplittableRandom(5);
    for (int person = 0; person < people.length; person++) {
      if (histories.length(person) > 1) {
        int at = chance.nextInt(++count);
        people[count - 1] = people[at];
        people[at] = person;
      }
    }
    return Arrays.copyOf(people, count);
  }
}
