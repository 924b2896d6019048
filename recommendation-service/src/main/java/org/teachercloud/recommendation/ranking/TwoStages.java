package org.teachercloud.recommendation.ranking;

/** Both stages over a whole catalogue, where nothing speaks for anything filled by popularity. */
public record TwoStages(Trained trained, MostTaken mostTaken) {

  /** The order-aware closed form alone. */
  public OneStage sequencesAlone() {
    return new OneStage(trained.stages().sequences(), mostTaken);
  }

  /** The closed form that does not mind order, alone. */
  public OneStage togetherAlone() {
    return new OneStage(trained.together(), mostTaken);
  }

  /** For one thread. */
  public Ranker ranker() {
    Stages stages = trained.stages();
    return stages.second() == null ? sequencesAlone().ranker() : new Ranking(stages);
  }

  /** Ranks histories on one thread. */
  private final class Ranking implements Ranker {

    private final int size;
    private final float[] weights;
    private final Stages.Judging judging;
    private final MostTaken.Filling filling = mostTaken.filling();

    Ranking(Stages stages) {
      size = stages.size();
      weights = stages.sequences().weights();
      judging = stages.judging();
    }

    @Override
    public int[] best(int[] items, int from, int to, long time, int wanted) {
      int[] ordered = judging.order(Person.of(items, from, to, weights, time));
      int[] best = new int[Math.min(wanted, size - (to - from))];
      int count = Math.min(best.length, ordered.length);
      System.arraycopy(ordered, 0, best, 0, count);
      filling.fill(best, count, items, from, to);
      return best;
    }
  }
}
