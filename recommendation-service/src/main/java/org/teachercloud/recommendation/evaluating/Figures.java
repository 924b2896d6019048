package org.teachercloud.recommendation.evaluating;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.teachercloud.recommendation.evaluating.choices.ChoiceQuality;
import org.teachercloud.recommendation.evaluating.files.Options;
import org.teachercloud.recommendation.evaluating.made.Programme;
import org.teachercloud.recommendation.ranking.cold.TextVectors;

/**
 * All figures of quality on one made-up programme: the table of methods, groups of people, short
 * histories, items that nobody took, and the choice of paths.
 */
public final class Figures {

  private static final long CHANCE = 28;
  private static final int EXACT_PATHS = 1_000;
  private static final int PATHS = 20_000;

  private final int threads;
  private final PrintStream out;
  private final Consumer<String> told;

  public Figures(int threads, PrintStream out, Consumer<String> told) {
    this.threads = threads;
    this.out = out;
    this.told = told;
  }

  /** Makes a programme of the size asked for and prints. */
  public void on(Options options) {
    Programme programme =
        Programme.of(options.catalogue(), options.people(), options.taken(), CHANCE);
    out.printf(
        Locale.ROOT,
        "made-up programme: %d people, %d items, %d taken%n",
        programme.histories().people(),
        programme.histories().itemCount(),
        programme.histories().size());
    Method best = new Evaluate(threads, out, told).on(programme.histories(), programme.groups());
    told.accept("judging newcomers");
    new Newcomers(programme.histories(), programme.traits()).judge(best).print(out);
    told.accept("judging what nobody took");
    new Unseen(programme.histories(), new TextVectors(programme.texts()), out, told).print();
    told.accept("judging the choice of paths");
    ChoiceQuality.of(EXACT_PATHS, PATHS).print(out);
  }
}
