package org.teachercloud.recommendation.learning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How answers by what was learnt compare with answers by counts alone, person by person: how high
 * each puts the last item of people whose last item neither has seen.
 *
 * @param people who were asked; 0 where nobody could be, and nothing is known
 * @param counts the mean NDCG@10 of counts alone
 * @param learnt the mean NDCG@10 of what was learnt, with all that answers add to it
 * @param error the standard error of the difference
 */
@Schema(name = "LearntProof")
public record Proof(int people, double counts, double learnt, double error) {

  private static final int PLACES = 10;

  /** Whether counts alone are not better by more than so many standard errors. */
  boolean isNotWorse(double doubt) {
    return counts - learnt <= doubt * error;
  }

  /**
   * Compares.
   *
   * @param places by person, where her item stands from 0: by counts first
   * @param with which of the other places are compared with these
   */
  static Proof of(int[][] places, int with) {
    int people = places.length;
    if (people < 2) {
      return new Proof(0, 0, 0, 0);
    }
    double counts = 0;
    double learnt = 0;
    double squares = 0;
    for (int[] each : places) {
      double difference = gain(each[with]) - gain(each[0]);
      counts += gain(each[0]);
      learnt += gain(each[with]);
      squares += difference * difference;
    }
    double mean = (learnt - counts) / people;
    double variance = Math.max(0, squares / people - mean * mean) * people / (people - 1);
    return new Proof(people, counts / people, learnt / people, Math.sqrt(variance / people));
  }

  /** The mean gain of one of the places. */
  static double mean(int[][] places, int of) {
    double sum = 0;
    for (int[] each : places) {
      sum += gain(each[of]);
    }
    return places.length == 0 ? 0 : sum / places.length;
  }

  private static double gain(int place) {
    return place < PLACES ? Math.log(2) / Math.log(place + 2) : 0;
  }
}
