package org.teachercloud.recommendation.scoring;

import java.util.List;
import org.teachercloud.contracts.Subject;

/** Scores that a test hands in, by item; nothing that anybody has done speaks for them. */
public class GivenScores implements Scores {

  private final double[] scores;

  public GivenScores(double... scores) {
    this.scores = scores;
  }

  @Override
  public String model() {
    return "given";
  }

  @Override
  public int size() {
    return scores.length;
  }

  @Override
  public double of(int item) {
    return scores[item];
  }

  @Override
  public double firstStage(int item) {
    return of(item);
  }

  @Override
  public List<Contribution> contributions(int item) {
    return List.of();
  }

  @Override
  public List<Beside> beside(int item) {
    return List.of();
  }

  @Override
  public Among among(int[] items) {
    float[] some = new float[items.length];
    for (int i = 0; i < items.length; i++) {
      some[i] = (float) scores[items[i]];
    }
    return taken -> some;
  }

  @Override
  public int people(int item) {
    return 0;
  }

  @Override
  public int mostPeopleIn(Subject subject) {
    return 1;
  }
}
