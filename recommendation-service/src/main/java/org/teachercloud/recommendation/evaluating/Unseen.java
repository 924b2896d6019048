package org.teachercloud.recommendation.evaluating;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.teachercloud.recommendation.ranking.TrainTwoStages;
import org.teachercloud.recommendation.ranking.cold.ChooseCold;
import org.teachercloud.recommendation.ranking.cold.ChooseCold.Chosen;
import org.teachercloud.recommendation.ranking.cold.ChooseCold.Figures;
import org.teachercloud.recommendation.ranking.cold.TextVectors;
import org.teachercloud.recommendation.training.Histories;

/** How well items are recommended that training has never seen. */
public final class Unseen {

  private static final int PLACES = 10;

  private final ChooseCold choose;
  private final PrintStream out;
  private final Consumer<String> told;

  public Unseen(Histories all, TextVectors texts, PrintStream out, Consumer<String> told) {
    choose = new ChooseCold(all, texts, told);
    this.out = out;
    this.told = told;
  }

  public void print() {
    Chosen best = choose.choose(new TrainTwoStages(told).firstStageAlone(choose.seen()));
    Figures asked = choose.unseen(best);
    double chance = PLACES / (double) Math.max(1, choose.seen().itemCount());
    out.printf(
        Locale.ROOT,
        "unseen items, from their texts: recall@10 %.4f of %d people (by chance %.4f),"
            + " among unseen ones alone %.4f; the others' NDCG@10 %.4f, without the unseen %.4f%n",
        asked.recall(),
        asked.people(),
        chance,
        asked.amongUnseen(),
        choose.others(best).gain(),
        choose.others(Chosen.NOTHING).gain());
  }
}
