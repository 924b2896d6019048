package org.teachercloud.recommendation.evaluating;

import java.util.ArrayList;
import java.util.List;
import org.teachercloud.recommendation.ranking.MostTaken;
import org.teachercloud.recommendation.ranking.OneStage;
import org.teachercloud.recommendation.training.Histories;
import org.teachercloud.recommendation.training.LinearModel;
import org.teachercloud.recommendation.training.Occurrences;
import org.teachercloud.recommendation.training.SparseRows;

/** The well-known methods that every change is compared with: each is rows of weights. */
public final class Baselines {

  private static final int KEEP = 200;

  /** The Markov rule: how fast what came later, and what was taken earlier, loses its weight. */
  private static final double FOLLOWING = 0.7;

  private static final int REACH = 15;
  private static final int FEW = 20;

  private Baselines() {}

  static List<Method> of(Histories histories) {
    MostTaken mostTaken = new MostTaken(histories.mostTakenFirst());
    List<Method> methods = new ArrayList<>();
    methods.add(method("popularity", nothing(histories), 1, mostTaken));
    methods.add(method("Markov", following(histories), FOLLOWING, mostTaken));
    methods.add(method("item-kNN", together(histories), 1, mostTaken));
    return methods;
  }

  public static Method method(String name, SparseRows rows, double recency, MostTaken mostTaken) {
    return new Method(name, new OneStage(new LinearModel(rows, recency), mostTaken)::ranker);
  }

  /** No weights at all, so that every list is filled with the most taken items. */
  private static SparseRows nothing(Histories histories) {
    return SparseRows.strongest(histories.itemCount(), 0, (item, row) -> {});
  }

  private static SparseRows following(Histories histories) {
    Occurrences places = new Occurrences(histories);
    int[] people = histories.popularity();
    return SparseRows.strongest(
        histories.itemCount(),
        KEEP,
        (item, row) ->
            places.each(
                item,
                0,
                REACH,
                (at, other) ->
                    row[histories.items()[other]] +=
                        (float) (Math.pow(FOLLOWING, other - at - 1.0) / (people[item] + FEW))));
  }

  /** Cosine with shrinkage. */
  private static SparseRows together(Histories histories) {
    Occurrences places = new Occurrences(histories);
    int[] people = histories.popularity();
    int all = histories.size();
    return SparseRows.strongest(
        histories.itemCount(),
        KEEP,
        (item, row) -> {
          places.each(item, all, all, (at, other) -> row[histories.items()[other]]++);
          for (int other = 0; other < row.length; other++) {
            row[other] /= (float) (Math.sqrt((double) people[item] * people[other]) + FEW);
          }
        });
  }
}
