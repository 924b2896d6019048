package org.teachercloud.recommendation.ranking;

import org.teachercloud.recommendation.ranking.signals.Person;

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
    boolean nothingMore = stages.second() == null && stages.cold() == null;
    return nothingMore ? sequencesAlone().ranker() : new Ranking(stages);
  }

  /** Ranks histories on one thread. */
  private final class Ranking implements Ranker {

    private final int size;
    private final boolean merging;
    private final boolean[] hers;
    private final float[] weights;
    private final Stages.Judging judging;
    private final MostTaken.Filling filling = mostTaken.filling();

    Ranking(Stages stages) {
      size = mostTaken.items().length;
      merging = stages.second() == null || stages.cold() != null;
      hers = new boolean[merging ? size : 0];
      weights = stages.sequences().weights();
      judging = stages.judging();
    }

    @Override
    public int[] best(int[] items, int from, int to, long time, int wanted) {
      int[] best = new int[Math.min(wanted, size - (to - from))];
      if (best.length == 0) {
        return best;
      }
      Person person = Person.of(items, from, to, weights, time);
      int[] ordered = merging ? merged(person, best.length) : judging.order(person);
      int count = Math.min(best.length, ordered.length);
      System.arraycopy(ordered, 0, best, 0, count);
      filling.fill(best, count, items, from, to);
      return best;
    }

    /** Those that nobody took among the others, by what both stages say. */
    private int[] merged(Person person, int count) {
      float[] both = judging.judge(person).both();
      for (int age = 0; age < person.length(); age++) {
        hers[person.item(age)] = true;
      }
      int[] merged = new TopItems(count).of(both, hers);
      for (int age = 0; age < person.length(); age++) {
        hers[person.item(age)] = false;
      }
      return merged;
    }
  }
}
