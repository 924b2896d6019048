package org.teachercloud.recommendation.ranking;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
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

  private final Consumer<String> told;

  /**
   * @param told hears how far it is
   */
  public TrainTwoStages(Consumer<String> told) {
    this.told = told;
  }

  public TwoStages on(Histories histories) {
    LinearParameters sequences = ChooseParameters.forSequences(histories, told);
    LinearParameters together = ChooseParameters.forTogether(histories, told);
    Histories earlier = histories.withoutLast();
    told.accept("first stage without the last items");
    FirstStage unseeing = firstStage(earlier, sequences, together);
    Footprints earlierPrints = Footprints.of(earlier);
    told.accept("lists of candidates");
    Lists lists = lists(histories, earlier, new Evidence(unseeing, earlierPrints));
    told.accept(lists.count() + " lists, " + lists.rows() + " rows");
    Forest forest = GrowForest.from(lists, told);
    told.accept("first stage on everything");
    return new TwoStages(
        firstStage(histories, sequences, together),
        Footprints.of(histories),
        forest,
        new MostTaken(histories.mostTakenFirst()));
  }

  private static FirstStage firstStage(
      Histories histories, LinearParameters sequences, LinearParameters together) {
    return new FirstStage(linear(histories, sequences), linear(histories, together));
  }

  /** The order-aware closed form alone, its parameters chosen on the same histories. */
  public LinearModel firstStageAlone(Histories histories) {
    return linear(histories, ChooseParameters.forSequences(histories, told));
  }

  /** A closed form alone. */
  public static LinearModel linear(Histories histories, LinearParameters parameters) {
    try (SquareMatrix weights = TrainLinear.fit(histories, parameters)) {
      return new LinearModel(
          SparseRows.strongest(weights.size(), KEEP, weights::row), parameters.recency());
    }
  }

  /** The candidates of people whose last item is among them. */
  private static Lists lists(Histories all, Histories earlier, Evidence evidence) {
    int[] people = shuffledWithTwo(all);
    int[][] sample = new int[Evidence.SIGNALS][SAMPLED_LISTS * Evidence.CANDIDATES];
    int sampled = 0;
    int lists = 0;
    for (int person : people) {
      if (lists < SAMPLED_LISTS && gather(all, earlier, person, evidence) >= 0) {
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
    for (int person : people) {
      int place = lists < MOST_LISTS ? gather(all, earlier, person, evidence) : -1;
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
        lists++;
      }
    }
    return new Lists(limits, bins, Arrays.copyOf(starts, lists + 1), Arrays.copyOf(taken, lists));
  }

  /** Gathers for the shorter history; gives the candidate that she took then, or -1. */
  private static int gather(Histories all, Histories earlier, int person, Evidence evidence) {
    int from = earlier.start(person);
    evidence.gather(earlier.items(), from, from + earlier.length(person), earlier.lastTime(person));
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
