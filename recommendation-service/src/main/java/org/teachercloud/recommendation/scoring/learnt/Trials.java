package org.teachercloud.recommendation.scoring.learnt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Set;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.scoring.CoEnrollment;
import org.teachercloud.recommendation.scoring.Judgement;
import org.teachercloud.recommendation.scoring.ModelWeights;
import org.teachercloud.recommendation.scoring.Scores;
import org.teachercloud.recommendation.scoring.counting.Counts;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.shelf.Stock;
import org.teachercloud.recommendation.training.Histories;

/** Tries counts and learnt models out on what neither has seen, by the code that answers. */
@ApplicationScoped
public class Trials {

  /** A place that is none: nothing speaks for the item, so that it would not be recommended. */
  public static final int NOWHERE = Integer.MAX_VALUE;

  @Inject Shelf shelf;
  @Inject ModelWeights weights;
  @Inject InstantSource clock;
  @Inject Counts.CountsConfig config;

  /**
   * A trial.
   *
   * @param seen what the counts have seen, items by their numbers
   * @param learnt what was learnt from as much
   */
  public Trial of(Histories seen, LearntModel learnt) {
    CoEnrollment counts = new CoEnrollment();
    counts.counts = Counts.of(seen, config.neighbours());
    counts.shelf = shelf;
    counts.weights = weights;
    counts.clock = clock;
    counts.prepare();
    return new Trial(counts, learnt);
  }

  /** Counts and a learnt model that have seen the same. */
  public final class Trial {

    private final CoEnrollment counts;
    private final LearntModel learnt;

    private Trial(CoEnrollment counts, LearntModel learnt) {
      this.counts = counts;
      this.learnt = learnt;
    }

    /**
     * Where an item stands, from 0: by the counts alone, and then by what was learnt, had fitting
     * the profile in everything these shares.
     */
    public int[] places(Learner learner, int item, double[] shares) {
      Judgement counted = counts.score(learner, Set.of());
      LearntScores scores = new LearntScores(learnt, counted);
      int[] places = new int[1 + shares.length];
      places[0] = place(counted, learner, item);
      for (int i = 0; i < shares.length; i++) {
        places[i + 1] =
            scores.speaks() ? place(scores.withFit(shares[i]), learner, item) : places[0];
      }
      return places;
    }

    private int place(Scores scores, Learner learner, int item) {
      double hers = scores.of(item);
      if (hers <= 0) {
        return NOWHERE;
      }
      byte[] subjects = shelf.stock().subjects();
      int before = 0;
      for (int other = 0; other < subjects.length; other++) {
        double score = scores.of(other);
        if ((score > hers || (score == hers && other < item))
            && subjects[other] != Stock.ABSENT
            && learner.stepWith(other) == null) {
          before++;
        }
      }
      return before;
    }
  }
}
