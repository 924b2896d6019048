package org.teachercloud.recommendation.scoring.learnt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.scoring.CoEnrollment;
import org.teachercloud.recommendation.scoring.Judgement;
import org.teachercloud.recommendation.scoring.Model;
import org.teachercloud.recommendation.scoring.Scores;

/**
 * What judges now: the learnt model for whom it has learnt something about, and the counts for all
 * others: newcomers, who opted out, and everybody before there is a learnt model.
 */
@ApplicationScoped
public class ServedModel implements Model {

  @Inject CoEnrollment counts;

  private volatile LearntModel learnt;

  /** Serves another model from now on, null for the counts alone. Answers under way keep theirs. */
  public void serve(LearntModel model) {
    learnt = model;
  }

  /** Name and version of what judges whoever has a history. */
  public String name() {
    LearntModel now = learnt;
    return now == null ? CoEnrollment.NAME : now.name();
  }

  @Override
  public Scores score(Learner learner, Set<Integer> unwanted) {
    return score(learnt, learner, unwanted);
  }

  /** Scores with a given model, null for the counts alone. */
  Scores score(LearntModel model, Learner learner, Set<Integer> unwanted) {
    Judgement counted = counts.score(learner, unwanted);
    if (model == null || learner.steps().isEmpty()) {
      return counted;
    }
    LearntScores scores = new LearntScores(model, counted);
    return scores.speaks() ? scores : counted;
  }
}
