package org.teachercloud.recommendation.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Learners;
import org.teachercloud.recommendation.history.Profile;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.learning.HistoryTable.Named;
import org.teachercloud.recommendation.scoring.learnt.LearntModel;
import org.teachercloud.recommendation.scoring.learnt.Trials;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/**
 * Tries what was learnt without anybody's last item on the last items of some people, by the code
 * that answers: how much fitting a profile may count, and whether counts alone are better.
 */
@ApplicationScoped
class TryModel {

  private static final Logger LOG = Logger.getLogger(TryModel.class);

  /**
   * What fitting a profile in everything may add to a score, as shares of it. The first is there to
   * compare with: what somebody says of herself is never passed over.
   */
  private static final double[] SHARES = {0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1};

  private static final int LEAST = 2;

  /** As much of the gain may be lost for profiles to be heard. */
  private static final double BEARABLE = 0.01;

  /** People with a profile below which nothing can be chosen. */
  private static final int FEWEST = 100;

  @Inject Learners learners;
  @Inject Shelf shelf;
  @Inject Trials trials;
  @Inject LearningConfig config;

  /**
   * What came of it.
   *
   * @param fit what fitting her profile in everything adds to a score, as a share of it
   */
  record Tried(double fit, Proof proof) {}

  /**
   * Tries.
   *
   * @param all histories with the last items
   * @param earlier what was learnt without them
   * @param apart places of the people whose last items had no part in it
   * @param told hears how far it is
   */
  Tried on(Named all, LearntModel earlier, int[] apart, Consumer<String> told) {
    double[] shares = shares();
    Trials.Trial trial = trials.of(all.histories().withoutLast(), earlier);
    List<int[]> asked = new ArrayList<>();
    List<int[]> withProfile = new ArrayList<>();
    for (int at = 0; at < apart.length && asked.size() < config.tried(); at++) {
      Learner learner = learners.of(all.people()[apart[at]]);
      int last = all.histories().last(apart[at]);
      Learner before = before(learner, last);
      if (before != null) {
        int[] places = trial.places(before, last, shares);
        asked.add(places);
        if (saysSomething(learner.profile())) {
          withProfile.add(places);
        }
        told.accept("tried on " + asked.size());
      }
    }
    int chosen =
        withProfile.size() < FEWEST
            ? shares.length
            : greatestBearable(withProfile.toArray(new int[0][]));
    return new Tried(shares[chosen - 1], Proof.of(asked.toArray(new int[0][]), chosen));
  }

  /** Those that can be chosen, and at last what stands where too few people tell. */
  private double[] shares() {
    double[] shares = Arrays.copyOf(SHARES, SHARES.length + 1);
    shares[SHARES.length] = config.fit();
    return shares;
  }

  /** Which share, from 1: the greatest that costs no more than is bearable, but not none. */
  static int greatestBearable(int[][] places) {
    double[] means = new double[SHARES.length];
    double best = 0;
    for (int share = 0; share < SHARES.length; share++) {
      means[share] = Proof.mean(places, share + 1);
      best = Math.max(best, means[share]);
    }
    int greatest = SHARES.length;
    while (greatest > LEAST && means[greatest - 1] < (1 - BEARABLE) * best) {
      greatest--;
    }
    LOG.infof(
        "Profiles of %d people, counting %s of a score: NDCG@10 %s",
        places.length, Arrays.toString(SHARES), Arrays.toString(means));
    return greatest;
  }

  /** Her before she took an item; null where she cannot be asked about it. */
  private Learner before(Learner learner, int last) {
    Step taken = learner.stepWith(last);
    Item item = shelf.item(last);
    if (taken == null || item == null || !item.published() || learner.profile().optedOut()) {
      return null;
    }
    List<Step> earlier =
        learner.steps().stream().filter(step -> step.position() < taken.position()).toList();
    return earlier.isEmpty()
        ? null
        : new Learner(learner.id(), learner.profile(), earlier, learner.newestFactAt());
  }

  private static boolean saysSomething(Profile profile) {
    return profile.stage() != null || !profile.subjects().isEmpty() || !profile.phases().isEmpty();
  }
}
