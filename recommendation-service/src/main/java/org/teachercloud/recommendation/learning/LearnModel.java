package org.teachercloud.recommendation.learning;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.teachercloud.recommendation.learning.Progress.Stage;
import org.teachercloud.recommendation.ranking.Stages;
import org.teachercloud.recommendation.ranking.TrainTwoStages;
import org.teachercloud.recommendation.ranking.Trained;
import org.teachercloud.recommendation.ranking.cold.Cold;
import org.teachercloud.recommendation.ranking.cold.LearnCold;
import org.teachercloud.recommendation.replicas.Announcements;
import org.teachercloud.recommendation.scoring.learnt.LearntModel;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.training.Histories;
import org.teachercloud.recommendation.training.LinearModel;

/** Learns one model from the histories and hands it to every replica. */
@ApplicationScoped
class LearnModel {

  private static final Logger LOG = Logger.getLogger(LearnModel.class);

  @Inject HistoryTable histories;
  @Inject LearntModelTable models;
  @Inject TryModel tryModel;
  @Inject Announcements announcements;
  @Inject Shelf shelf;
  @Inject LearningConfig config;
  @Inject InstantSource clock;

  /**
   * Learns on the calling thread, which is held back from now on.
   *
   * @param progress hears how far it is
   */
  void learn(Consumer<UnaryOperator<Progress>> progress) {
    long start = System.nanoTime();
    Restraint restraint = new Restraint(config.share());
    LinearModel.useThreads(config.threads());
    progress.accept(p -> p.at(Stage.READING));
    long taken = histories.amount(config.leastHistories()).taken();
    HistoryTable.Named named = histories.read(config.people());
    Histories all = named.histories();
    int[] numbers = mostTaken(all, config.items());
    Histories some = renumbered(all, numbers);
    restraint.rest();
    progress.accept(p -> p.at(Stage.CHOOSING));
    Consumer<String> heard =
        told -> {
          LOG.debug(told);
          progress.accept(Progress::oneMore);
          restraint.rest();
        };
    TrainTwoStages train = new TrainTwoStages(heard, config.weights(), config.doubt());
    TrainTwoStages.Chosen chosen = train.choose(some);
    progress.accept(p -> p.at(Stage.GROWING));
    TrainTwoStages.Trees trees = train.grow(some, chosen);
    restraint.rest();
    progress.accept(p -> p.at(Stage.TRYING));
    TryModel.Tried tried =
        tryModel.on(
            named, new LearntModel("tried", numbers, trees.earlier(), 0), trees.apart(), heard);
    progress.accept(p -> p.at(Stage.SOLVING));
    Trained trained = train.solve(some, chosen, trees);
    restraint.rest();
    progress.accept(p -> p.at(Stage.READING_TITLES));
    int[] untaken = untaken(all, config.cold());
    int[] both = IntStream.concat(IntStream.of(numbers), IntStream.of(untaken)).toArray();
    Cold cold =
        LearnCold.from(some.withItems(both.length), titles(both), chosen.sequences(), heard);
    Stages stages = trained.stages().with(cold);
    restraint.rest();
    progress.accept(p -> p.at(Stage.STORING));
    LearntModelFigures figures =
        new LearntModelFigures(
            0,
            clock.instant(),
            all.people(),
            taken,
            numbers.length,
            stages.sequences().rows().kept(),
            (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1),
            chosen.sequences(),
            stages.second() == null ? 0 : stages.second().trees(),
            trained.verdict(),
            cold == null ? 0 : cold.items().length,
            tried.fit(),
            tried.proof(),
            tried.proof().isNotWorse(config.worse()));
    long version = store(figures, cold == null ? numbers : both, stages);
    LOG.infof("Model %d is learnt: %s", version, figures);
  }

  private long store(LearntModelFigures figures, int[] numbers, Stages stages) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              long version = models.insert(figures, numbers, stages, config.kept());
              announcements.announce(LearntModels.CHANGED, version);
              return version;
            });
  }

  /** The numbers of the newest published items that nobody took and that have a title. */
  private int[] untaken(Histories all, int limit) {
    int[] people = Arrays.copyOf(all.popularity(), shelf.stock().items().length);
    int[] found =
        IntStream.range(0, people.length)
            .filter(number -> people[number] == 0 && shelf.stock().subjects()[number] >= 0)
            .filter(number -> !shelf.item(number).title().isEmpty())
            .toArray();
    return Arrays.copyOfRange(found, Math.max(0, found.length - limit), found.length);
  }

  private String[] titles(int[] numbers) {
    return IntStream.of(numbers)
        .mapToObj(shelf::item)
        .map(item -> item == null ? null : String.join(" ", new TreeMap<>(item.title()).values()))
        .toArray(String[]::new);
  }

  /** The numbers of the most taken items, rising. */
  static int[] mostTaken(Histories all, int limit) {
    int[] people = all.popularity();
    return IntStream.of(all.mostTakenFirst())
        .filter(item -> people[item] > 0)
        .limit(limit)
        .sorted()
        .toArray();
  }

  static Histories renumbered(Histories all, int[] numbers) {
    int[] places = new int[all.itemCount()];
    Arrays.fill(places, -1);
    for (int place = 0; place < numbers.length; place++) {
      places[numbers[place]] = place;
    }
    return all.renumbered(places, numbers.length);
  }
}
