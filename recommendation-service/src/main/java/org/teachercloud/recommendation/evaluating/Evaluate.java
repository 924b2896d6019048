package org.teachercloud.recommendation.evaluating;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.teachercloud.recommendation.evaluating.groups.ByGroup;
import org.teachercloud.recommendation.evaluating.groups.Group;
import org.teachercloud.recommendation.ranking.TrainTwoStages;
import org.teachercloud.recommendation.ranking.TwoStages;
import org.teachercloud.recommendation.training.Histories;

/** The table that every change is compared with: everybody's last item, hidden from all methods. */
public final class Evaluate {

  private static final String STANDARD = "SLIST";

  private final int threads;
  private final PrintStream out;
  private final Consumer<String> told;

  public Evaluate(int threads, PrintStream out, Consumer<String> told) {
    this.threads = threads;
    this.out = out;
    this.told = told;
  }

  /**
   * Judges all methods, and how the best of them serves some groups of people.
   *
   * @param groups none where nothing is known of the people
   * @return the method that is served
   */
  public Method on(Histories histories, List<Group> groups) {
    Histories seen = histories.withoutLast();
    Judge judge = new Judge(histories, seen);
    List<Judged> judged = new ArrayList<>();
    List<Method> methods = methods(seen);
    for (Method method : methods) {
      told.accept("judging " + method.name());
      judged.add(judge.judge(method, threads));
    }
    print(judged);
    if (!groups.isEmpty()) {
      Judged best = judged.getLast();
      ByGroup.of(best.hits(), judge.people(), groups).print(best.method(), out);
    }
    told.accept("judging by length of history");
    new ByLength(histories).print(methods, out);
    return methods.getLast();
  }

  private List<Method> methods(Histories seen) {
    List<Method> methods = new ArrayList<>(Baselines.of(seen));
    TwoStages model = new TrainTwoStages(told).on(seen);
    methods.add(new Method("EASE^R", model.togetherAlone()::ranker));
    methods.add(new Method(STANDARD, model.sequencesAlone()::ranker));
    methods.add(new Method("two stages", model::ranker));
    return methods;
  }

  private void print(List<Judged> judged) {
    Judged standard =
        judged.stream().filter(one -> one.method().equals(STANDARD)).findFirst().orElseThrow();
    out.printf(
        "%-11s %8s %7s %9s %7s %9s %9s %7s   %s%n",
        "method",
        "NDCG@10",
        "+-",
        "recall@10",
        "MRR@20",
        "tail@10",
        "cover@10",
        "Gini@10",
        "NDCG@10 against " + STANDARD + " (95 % of resamples, paired p)");
    for (Judged one : judged) {
      out.printf(
          Locale.ROOT,
          "%-11s %8.4f %7.4f %9.4f %7.4f %9.4f %9.4f %7.4f   %s%n",
          one.method(),
          Judged.mean(one.gains()),
          Judged.error(one.gains()),
          Judged.mean(one.hits()),
          one.reciprocal(),
          one.tailHits(),
          one.coverage(),
          one.gini(),
          one == standard ? "" : against(one, standard));
    }
  }

  private static String against(Judged one, Judged standard) {
    Comparison comparison = Comparison.of(one.gains(), standard.gains());
    return String.format(
        Locale.ROOT,
        "%+.4f (%+.4f to %+.4f, p %s)",
        comparison.difference(),
        comparison.low(),
        comparison.high(),
        comparison.significance() < 1e-6
            ? "< 0.000001"
            : String.format(Locale.ROOT, "= %.6f", comparison.significance()));
  }
}
