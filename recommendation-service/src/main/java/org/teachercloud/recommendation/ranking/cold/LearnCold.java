package org.teachercloud.recommendation.ranking.cold;

import java.util.Arrays;
import java.util.function.Consumer;
import org.teachercloud.recommendation.ranking.TrainTwoStages;
import org.teachercloud.recommendation.training.Histories;
import org.teachercloud.recommendation.training.LinearModel;
import org.teachercloud.recommendation.training.LinearParameters;

/** Learns from texts what to say of items that nobody took. */
public final class LearnCold {

  /** The most taken items are enough to choose parameters, at a bearable cost. */
  private static final int MOST = 1_600;

  private static final int KEEP = 150;

  /** How many times better than by chance items must be found by their texts. */
  private static final double TELLING = 3;

  private LearnCold() {}

  /**
   * Learns; null where texts are of no use.
   *
   * @param histories whose items without people are learnt if they have a text
   * @param texts by item; null or empty where there is none
   * @param parameters of the first stage
   */
  public static Cold from(
      Histories histories, String[] texts, LinearParameters parameters, Consumer<String> told) {
    int[] people = histories.popularity();
    boolean any = false;
    for (int item = 0; item < people.length; item++) {
      any |= people[item] == 0 && texts[item] != null && !texts[item].isEmpty();
    }
    if (!any) {
      return null;
    }
    int count = Math.min(MOST, people.length);
    int[] order = histories.mostTakenFirst();
    int[] numbers = new int[people.length];
    Arrays.fill(numbers, -1);
    String[] some = new String[count];
    for (int place = 0; place < count; place++) {
      numbers[order[place]] = place;
      some[place] = people[order[place]] > 0 ? texts[order[place]] : null;
    }
    ChooseCold choose =
        new ChooseCold(histories.renumbered(numbers, count), new TextVectors(some), told);
    LinearModel first = TrainTwoStages.linear(choose.seen(), parameters, KEEP);
    ChooseCold.Chosen chosen = choose.choose(first);
    double chance = ChooseCold.PLACES / (double) count;
    if (chosen.cold() == null || chosen.found() < TELLING * chance) {
      told.accept("texts tell too little of what nobody took");
      return null;
    }
    FromTexts all = FromTexts.of(histories, new TextVectors(texts), chosen.ridge());
    return new Cold(all, chosen.cold().itself(), chosen.cold().factor());
  }
}
