package org.teachercloud.recommendation.ranking.cold;

import java.nio.ByteBuffer;
import org.teachercloud.recommendation.ranking.Stages;
import org.teachercloud.recommendation.ranking.signals.Person;

/**
 * How items are scored that nobody took: by what their texts inherit of the first stage's scores.
 *
 * @param itself how much an item of hers speaks for those with a text like its own
 * @param factor what the inherited scores are multiplied by
 */
public record Cold(FromTexts texts, double itself, double factor) {

  /** The items, by number. */
  public int[] items() {
    return texts.cold();
  }

  /**
   * Sets the scores of the items that nobody took.
   *
   * @param totals the first stage's scores; spoilt afterwards
   */
  public void score(Person person, float[] totals, float[] scores) {
    addItself(person, totals);
    for (int item : texts.cold()) {
      scores[item] = (float) factor * texts.score(item, totals);
    }
  }

  /**
   * Sets the scores of those of some items that nobody took.
   *
   * @param totals the first stage's scores of all; spoilt afterwards
   * @param scores in the order of the items
   */
  public void score(Person person, float[] totals, int[] items, float[] scores) {
    addItself(person, totals);
    for (int i = 0; i < items.length; i++) {
      if (texts.isCold(items[i])) {
        scores[i] = (float) factor * texts.score(items[i], totals);
      }
    }
  }

  private void addItself(Person person, float[] totals) {
    int speaking = person.speaking();
    for (int age = 0; age < speaking; age++) {
      totals[person.item(age)] += (float) itself * person.weights()[age];
    }
  }

  /** What an item of hers, of weight one, adds to a cold one through what people took. */
  public double throughPeople(Stages stages, int hers, int cold) {
    double sum = 0;
    for (int other : texts.parentsOf(cold)) {
      sum += (double) texts.share(cold, other) * stages.sequences().rows().get(hers, other);
    }
    return factor * sum;
  }

  /** What an item of hers, of weight one, adds to a cold one by its text. */
  public double byItsText(int hers, int cold) {
    return factor * itself * texts.share(cold, hers);
  }

  /** All of it, such that {@link #read} gives the same. */
  public byte[] bytes() {
    ByteBuffer into = ByteBuffer.allocate(Math.addExact(2 * Double.BYTES, texts.bytes()));
    into.putDouble(itself);
    into.putDouble(factor);
    texts.write(into);
    return into.array();
  }

  /** Reads what {@link #bytes} gave. */
  public static Cold read(ByteBuffer from) {
    double itself = from.getDouble();
    double factor = from.getDouble();
    return new Cold(FromTexts.read(from), itself, factor);
  }
}
