package org.teachercloud.recommendation.fairness;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.ranking.Stages;
import org.teachercloud.recommendation.ranking.TrainTwoStages;
import org.teachercloud.recommendation.ranking.signals.Person;
import org.teachercloud.recommendation.training.Histories;

/**
 * Shows everybody one list after the other as the service does, with and without fairness, and
 * looks where the hidden last item of each person comes.
 *
 * @param before the share of its merit that the group is shown where nothing is lifted
 * @param after the same with lifting, over all lists, the first ones included
 * @param plain NDCG at 10 where nothing is lifted
 * @param fair the same with lifting
 * @param moved lists that lifting changed
 */
record Shown(double before, double after, double plain, double fair, int moved) {

  private static final FairnessConfig CONFIG =
      new SmallRyeConfigBuilder()
          .withMapping(FairnessConfig.class)
          .build()
          .getConfigMapping(FairnessConfig.class);
  private static final int[] NOTHING = {};
  private static final int SIZE = 20;
  private static final int PLACES = 10;

  /** After so many lists the bonuses are set anew. */
  private static final int SETTLED_EVERY = 200;

  /**
   * What may be shown to one person, best first, and what she took in truth.
   *
   * @param merit of all that might be shown to her, further down too
   */
  record Listed(int[] items, double[] merits, Merit merit, int hidden) {}

  /** The candidates of everybody, by a model that has not seen what each took last. */
  static List<Listed> lists(Histories all, IntPredicate isOfGroup) {
    Histories seen = all.withoutLast();
    Stages stages = new TrainTwoStages(told -> {}).on(seen).trained().stages();
    Stages.Judging judging = stages.judging();
    List<Listed> lists = new ArrayList<>();
    for (int person = 0; person < all.people(); person++) {
      if (all.length(person) > 1) {
        float[] scores = scores(stages, judging, seen, person);
        int[] every = candidates(scores, seen.of(person), scores.length);
        int[] items = Arrays.copyOf(every, Math.min(every.length, SIZE + CONFIG.reach()));
        double[] merits = IntStream.of(items).mapToDouble(item -> scores[item]).toArray();
        Merit merit = merit(every, item -> scores[item], isOfGroup);
        lists.add(new Listed(items, merits, merit, all.last(person)));
      }
    }
    return lists;
  }

  /** The merit of all of these items. */
  static Merit merit(int[] items, IntToDoubleFunction score, IntPredicate isOfGroup) {
    Merit merit = new Merit();
    for (int item : items) {
      int group = isOfGroup.test(item) ? Belonging.bit(Group.SUPPORTED) : 0;
      merit.add(score.applyAsDouble(item), group);
    }
    return merit;
  }

  static Shown of(List<Listed> lists, IntPredicate isOfGroup) {
    Tally plain = Tally.none();
    Tally fair = Tally.none();
    double plainGain = 0;
    double fairGain = 0;
    int people = 0;
    int moved = 0;
    double[] bonuses = new double[Group.values().length];
    for (Listed one : lists) {
      int[] groups = IntStream.of(one.items()).map(i -> isOfGroup.test(i) ? 1 : 0).toArray();
      int[] natural = IntStream.range(0, groups.length).toArray();
      double bonus = bonuses[0];
      double[] each = IntStream.of(groups).mapToDouble(group -> group * bonus).toArray();
      int[] order = FairOrder.of(one.merits(), each, SIZE, CONFIG.mostLost());
      plain = plain.plus(Tally.of(shown(natural, groups), one.merit()));
      fair = fair.plus(Tally.of(shown(order, groups), one.merit()));
      plainGain += gain(one, natural);
      fairGain += gain(one, order);
      moved += Arrays.equals(natural, order) ? 0 : 1;
      people++;
      if (people % SETTLED_EVERY == 0) {
        bonuses = Bonuses.of(fair, CONFIG);
      }
    }
    return new Shown(
        plain.ratio(Group.SUPPORTED),
        fair.ratio(Group.SUPPORTED),
        plainGain / people,
        fairGain / people,
        moved);
  }

  /** The share of NDCG at 10 that fairness costs. */
  double lost() {
    return 1 - fair / plain;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "shown %.3f of what it merits, with fairness %.3f; NDCG@10 %.5f, with fairness %.5f"
            + " (%.2f %% lost); %,d lists changed",
        before,
        after,
        plain,
        fair,
        100 * lost(),
        moved);
  }

  private static float[] scores(Stages stages, Stages.Judging judging, Histories seen, int person) {
    int start = seen.start(person);
    Person one =
        new Person(
            seen.items(),
            start,
            start + seen.length(person),
            stages.sequences().weights(),
            NOTHING,
            0,
            seen.lastTime(person));
    return judging.judge(one).both().clone();
  }

  /** The best that she does not have; of equals, the lower number goes first. */
  private static int[] candidates(float[] scores, int[] hers, int count) {
    for (int item : hers) {
      scores[item] = 0;
    }
    return IntStream.range(0, scores.length)
        .filter(item -> scores[item] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(item -> -scores[item]))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] shown(int[] order, int[] groups) {
    return IntStream.of(order).limit(SIZE).map(candidate -> groups[candidate]).toArray();
  }

  private static double gain(Listed one, int[] order) {
    for (int place = 0; place < Math.min(PLACES, order.length); place++) {
      if (one.items()[order[place]] == one.hidden()) {
        return FairOrder.exposure(place);
      }
    }
    return 0;
  }
}
