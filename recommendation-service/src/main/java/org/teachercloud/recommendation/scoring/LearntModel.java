package org.teachercloud.recommendation.scoring;

import java.util.Arrays;
import org.teachercloud.recommendation.training.LinearModel;
import org.teachercloud.recommendation.training.SparseRows;

/** A learnt model as it is served: what each item that was taken says for others. Immutable. */
public final class LearntModel {

  private static final int UNKNOWN = -1;

  private final String name;
  private final int[] places;
  private final LinearModel model;

  /**
   * @param name as shown with every answer
   * @param numbers by row and column of the model, the item's number; rising
   */
  public LearntModel(String name, int[] numbers, LinearModel model) {
    this.name = name;
    this.places = new int[numbers.length == 0 ? 0 : numbers[numbers.length - 1] + 1];
    Arrays.fill(places, UNKNOWN);
    for (int place = 0; place < numbers.length; place++) {
      places[numbers[place]] = place;
    }
    this.model = new LinearModel(model.rows().withColumns(numbers), model.recency());
  }

  /** Name and version. */
  public String name() {
    return name;
  }

  /** Items have numbers below this. */
  int size() {
    return places.length;
  }

  /** Whether it has learnt anything of an item. */
  boolean knows(int item) {
    return item < places.length && places[item] != UNKNOWN;
  }

  /** How many of so many known steps speak, the newest first. */
  int speaking(int steps) {
    return model.speaking(steps);
  }

  /** What a step is worth that is followed by so many others. */
  double decay(int age) {
    return Math.pow(model.recency(), age);
  }

  /** Adds what a known item says for others, by their numbers. */
  void addTo(float[] totals, int item, float weight) {
    rows().addTo(totals, places[item], weight);
  }

  /** What a known item says for another one. */
  float weight(int item, int other) {
    return rows().get(places[item], other);
  }

  private SparseRows rows() {
    return model.rows();
  }
}
