package org.teachercloud.recommendation.scoring.learnt;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.ranking.Stages;
import org.teachercloud.recommendation.ranking.signals.Person;

/**
 * A learnt model as it is served. It numbers the items that it has learnt by places of its own.
 * Nothing that it says ever changes.
 */
public final class LearntModel {

  static final int UNKNOWN = -1;

  private final String name;
  private final int[] numbers;
  private final int[] places;
  private final Stages stages;
  private final float[] weights;
  private final int warm;
  private final double fit;

  /** Room that one thread needs while it judges; as many as ever judged at once. */
  private final Queue<Stages.Judging> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param name as shown with every answer
   * @param numbers by the model's place, the item's number; those that nobody took come last
   * @param fit what fitting her profile in everything adds to a score, as a share of it
   */
  public LearntModel(String name, int[] numbers, Stages stages, double fit) {
    this.name = name;
    this.numbers = numbers;
    this.stages = stages;
    this.fit = fit;
    weights = stages.sequences().weights();
    warm = stages.sequences().rows().size();
    places = new int[IntStream.of(numbers).max().orElse(-1) + 1];
    Arrays.fill(places, UNKNOWN);
    for (int place = 0; place < stages.size(); place++) {
      places[numbers[place]] = place;
    }
  }

  /** Name and version. */
  public String name() {
    return name;
  }

  /** Whether trees put the closed form's best candidates in order. */
  public boolean hasSecondStage() {
    return stages.second() != null;
  }

  /** What fitting her profile in everything adds to a score, as a share of it. */
  double fit() {
    return fit;
  }

  /** Item numbers that it knows are below this. */
  int size() {
    return places.length;
  }

  /** Places below this are of items that people took; what is above is known by titles only. */
  int warm() {
    return warm;
  }

  /** By place, the item's number; not to be written to. */
  int[] numbers() {
    return numbers;
  }

  /** The place of an item, {@link #UNKNOWN} where nothing was learnt of it. */
  int place(int item) {
    return item < places.length ? places[item] : UNKNOWN;
  }

  /** What items say by how many others followed them, where nothing else is known of them. */
  float[] weights() {
    return weights;
  }

  /** What one place says for another, through what people took. */
  double throughPeople(int place, int other) {
    return other < warm
        ? stages.sequences().rows().get(place, other)
        : stages.cold().throughPeople(stages, place, other);
  }

  /** What one place says for another by its text. */
  double byItsText(int place, int other) {
    return other < warm ? 0 : stages.cold().byItsText(place, other);
  }

  /** Whether people took what is at a place, so that more than its title is known. */
  boolean isTaken(int place) {
    return place != UNKNOWN && place < warm;
  }

  /** Judges everything that was learnt. */
  Stages.Judged judge(Person person) {
    return lent(judging -> judging.judge(person));
  }

  /** What both stages say of some places; 0 where a place is {@link #UNKNOWN}. */
  Stages.Some judge(Person person, int[] some) {
    return lent(judging -> judging.judge(person, some));
  }

  private <T> T lent(Function<Stages.Judging, T> judge) {
    Stages.Judging judging = idle.poll();
    if (judging == null) {
      judging = stages.judging();
    }
    T judged = judge.apply(judging);
    idle.add(judging);
    return judged;
  }
}
