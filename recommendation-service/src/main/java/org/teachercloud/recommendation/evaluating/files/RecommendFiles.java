package org.teachercloud.recommendation.evaluating.files;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.teachercloud.recommendation.evaluating.Baselines;
import org.teachercloud.recommendation.evaluating.Evaluate;
import org.teachercloud.recommendation.evaluating.Figures;
import org.teachercloud.recommendation.evaluating.Method;
import org.teachercloud.recommendation.evaluating.Unseen;
import org.teachercloud.recommendation.evaluating.files.TriedFile.Tried;
import org.teachercloud.recommendation.evaluating.groups.Group;
import org.teachercloud.recommendation.evaluating.groups.GroupFile;
import org.teachercloud.recommendation.evaluating.made.Made;
import org.teachercloud.recommendation.ranking.MostTaken;
import org.teachercloud.recommendation.ranking.TrainTwoStages;
import org.teachercloud.recommendation.ranking.cold.TextVectors;
import org.teachercloud.recommendation.training.Histories;
import org.teachercloud.recommendation.training.LinearModel;

/** {@code ./cloud recommend}: trains on files, and predicts, evaluates or measures. */
public final class RecommendFiles {

  private static final long STARTED = System.nanoTime();

  private RecommendFiles() {}

  /** Exit codes: 0 done, 2 it could not be done. */
  public static void main(String[] arguments) {
    Options options;
    try {
      options = Options.of(List.of(arguments));
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.err.println(Options.USAGE);
      System.exit(2);
      return;
    }
    try (ForkJoinPool pool = new ForkJoinPool(options.threads())) {
      pool.submit(
              () -> {
                run(options);
                return null;
              })
          .get();
    } catch (ExecutionException failure) {
      Throwable cause = failure.getCause();
      if (!(cause instanceof IOException) && !(cause instanceof IllegalArgumentException)) {
        cause.printStackTrace();
      }
      System.err.println("It could not be done: " + wording(cause));
      System.exit(2);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      System.exit(2);
    }
  }

  /** Exceptions of files carry little more than a name. */
  static String wording(Throwable cause) {
    return switch (cause) {
      case NoSuchFileException missing -> "there is no " + missing.getMessage();
      case CharacterCodingException notText -> "a file is not UTF-8: " + notText.getMessage();
      default -> cause.getMessage();
    };
  }

  private static void run(Options options) throws IOException {
    LinearModel.useThreads(options.threads());
    if (options.measure()) {
      measure(options);
      return;
    }
    if (options.figures()) {
      new Figures(options.threads(), System.out, RecommendFiles::aside).on(options);
      return;
    }
    if (options.tries() != null) {
      tries(options);
      return;
    }
    HistoryFile file = HistoryFile.read(options.train(), options.items());
    Histories histories = file.histories();
    told(
        "%,d people, %,d items, %,d taken%s"
            .formatted(
                histories.people(),
                histories.itemCount(),
                histories.size(),
                histories.isTimed() ? ", with times" : ""));
    if (options.evaluate()) {
      List<Group> groups =
          options.groups() == null ? List.of() : GroupFile.read(options.groups(), file.people());
      new Evaluate(options.threads(), System.out, RecommendFiles::aside).on(histories, groups);
      return;
    }
    if (options.unseen()) {
      String[] texts = ItemTexts.read(file.itemNames(), options.items(), options.texts());
      new Unseen(histories, new TextVectors(texts), System.out, RecommendFiles::aside).print();
      return;
    }
    String[] texts =
        options.texts() == null
            ? null
            : ItemTexts.read(file.itemNames(), options.items(), options.texts());
    Method method = train(histories, texts, options.stages());
    List<String> names = Predict.names(options.test());
    Predict predict = new Predict(file, method, options.threads());
    double cpuBefore = Used.cpuSeconds();
    long before = System.nanoTime();
    int[][] lists = predict.lists(names);
    double seconds = (System.nanoTime() - before) / 1e9;
    double cpu = Used.cpuSeconds() - cpuBefore;
    told(
        "%,d lists, %,.0f people a second, %,.0f a CPU second"
            .formatted(lists.length, lists.length / seconds, lists.length / cpu));
    predict.write(names, lists, options.out());
    told("written to " + options.out());
  }

  private static Method train(Histories histories, String[] texts, int stages) {
    if (stages == 2) {
      Method method =
          new Method(
              "two stages", new TrainTwoStages(RecommendFiles::told).on(histories, texts)::ranker);
      told("trained");
      return method;
    }
    LinearModel model = new TrainTwoStages(RecommendFiles::told).firstStageAlone(histories);
    told("trained");
    return Baselines.method(
        "one stage", model.rows(), model.recency(), new MostTaken(histories.mostTakenFirst()));
  }

  private static void tries(Options options) throws IOException {
    TriedFile shown = TriedFile.read(options.tries());
    TriedFile hidden = TriedFile.read(options.test());
    told("%,d people shown, %,d hidden".formatted(shown.people().size(), hidden.people().size()));
    List<List<Tried>> learnt = List.copyOf(shown.people().values());
    List<List<Tried>> asked = List.copyOf(hidden.people().values());
    double served = EvaluateTries.ofServed(learnt, asked);
    double area = new EvaluateTries().on(learnt, asked);
    String published = options.published() == null ? "not given" : options.published();
    told(
        "AUC %.4f as served, %.4f with all factors, published %s"
            .formatted(served, area, published));
  }

  /** The size of the whole programme, on made-up histories. */
  private static void measure(Options options) {
    Histories histories = Made.histories(options.catalogue(), options.people(), options.taken(), 1);
    told(
        "made %,d people, %,d items, %,d taken"
            .formatted(histories.people(), histories.itemCount(), histories.size()));
    train(histories, null, options.stages());
    told("trained; %s".formatted(Used.peak()));
  }

  private static void told(String what) {
    print(System.out, what);
  }

  /** How far it is, where figures are what is asked for. */
  private static void aside(String what) {
    print(System.err, what);
  }

  private static void print(PrintStream out, String what) {
    double seconds = (System.nanoTime() - STARTED) / 1e9;
    out.printf(Locale.ROOT, "%7.1f s %7.1f CPU s  %s%n", seconds, Used.cpuSeconds(), what);
  }
}
