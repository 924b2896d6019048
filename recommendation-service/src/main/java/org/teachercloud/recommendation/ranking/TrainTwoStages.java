package org.teachercloud.recommendation.ranking;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.ranking.cold.LearnCold;
import org.teachercloud.recommendation.ranking.signals.Footprints;
import org.teachercloud.recommendation.ranking.trees.Forest;
import org.teachercloud.recommendation.ranking.trees.GrowForest;
import org.teachercloud.recommendation.ranking.trees.Lists;
import org.teachercloud.recommendation.training.ChooseParameters;
import org.teachercloud.recommendation.training.Histories;
import org.teachercloud.recommendation.training.LinearModel;
import org.teachercloud.recommendation.training.LinearParameters;
import org.teachercloud.recommendation.training.Parts;
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
    Learnt learnt = learn(earlier, chosen, true);
    told.accept("lists of candidates");
    MakeLists make = new MakeLists(histories, earlier, learnt);
    Lists lists = make.lists();
    told.accept(lists.count() + " lists, " + lists.rows() + " rows");
    GrowForest.Grown grown = GrowForest.from(lists, told);
    told.accept("on lists kept back: " + grown.verdict());
    SecondStage second =
        isWorthIt(grown.forest(), grown.verdict())
            ? new SecondStage(learnt.together(), learnt.prints(), grown.forest())
            : null;
    return new Trees(
        grown.forest(),
        grown.verdict(),
        new Stages(learnt.sequences(), second, null),
        second == null ? MakeLists.shuffledWithTwo(histories) : make.apart());
  }

  private boolean isWorthIt(Forest forest, Verdict verdict) {
    return forest.trees() > 0 && verdict.isForBoth(doubt);
  }

  /** Trains the first stage on everything, and keeps the trees where they are worth it. */
  public Trained solve(Histories histories, Chosen chosen, Trees trees) {
    told.accept("first stage on everything");
    boolean worthIt = isWorthIt(trees.forest(), trees.verdict());
    Learnt learnt = learn(histories, chosen, worthIt);
    SecondStage second =
        worthIt ? new SecondStage(learnt.together(), learnt.prints(), trees.forest()) : null;
    return new Trained(
        new Stages(learnt.sequences(), second, null), learnt.together(), trees.verdict());
  }

  /** What histories say by closed form and by counting, before anything is put in order. */
  record Learnt(LinearModel sequences, LinearModel together, Footprints prints) {}

  private Learnt learn(Histories histories, Chosen chosen, boolean withPrints) {
    LinearModel[] linear = new LinearModel[2];
    Footprints[] prints = new Footprints[1];
    IntConsumer one =
        part -> {
          switch (part) {
            case 0 -> linear[0] = linear(histories, chosen.sequences(), keep);
            case 1 -> linear[1] = linear(histories, chosen.together(), keep);
            default -> prints[0] = withPrints ? Footprints.of(histories) : null;
          }
        };
    boolean atOnce = TrainLinear.isForOneThread(histories.itemCount());
    (atOnce ? Parts.of(3) : IntStream.range(0, 3)).forEach(one);
    return new Learnt(linear[0], linear[1], prints[0]);
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
}
