package org.teachercloud.recommendation.scoring;

import java.time.Instant;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Profile;
import org.teachercloud.recommendation.shelf.Item;

/** What speaks for an item before anybody's steps do: that it fits and that it is well known. */
final class Prior {

  /** How much more than any other item one is worth that fits her in this. */
  private static final double SUBJECT = 2;

  private static final double PHASE = 0.7;
  private static final double STAGE = 0.7;

  /** What an item is worth that nobody has taken yet, so that new ones are not hidden for ever. */
  private static final double UNKNOWN = 0.1;

  private static final double NEW = 0.2;

  private final Profile profile;
  private final ModelWeights weights;
  private final PeopleCurves curves;
  private final Instant newSince;
  private final boolean[] subjects = new boolean[Subject.values().length];

  Prior(Profile profile, ModelWeights weights, PeopleCurves curves, Instant now) {
    this.profile = profile;
    this.weights = weights;
    this.curves = curves;
    this.newSince = now.minus(weights.newFor());
    profile.subjects().stream()
        .filter(CoEnrollment::speaks)
        .forEach(subject -> subjects[subject.ordinal()] = true);
  }

  /**
   * Adds to the totals of all published items.
   *
   * @param shared by subject, what her steps say for items of that subject
   * @return by subject, the people of its most taken item
   */
  int[] addTo(float[] totals, Item[] items, int[] people, double[] shared) {
    int most = 1;
    for (int count : people) {
      most = Math.max(most, count);
    }
    double scale = weights.prior() / curves.known(most);
    int[] mostPeople = new int[subjects.length];
    for (int number = 0; number < items.length; number++) {
      Item item = items[number];
      if (item == null || !item.published()) {
        continue;
      }
      int subject = item.subject().ordinal();
      mostPeople[subject] = Math.max(mostPeople[subject], people[number]);
      double known = UNKNOWN + curves.known(people[number]);
      if (item.isNew(newSince)) {
        known += NEW;
      }
      totals[number] += (float) (shared[subject] + scale * known * fit(item, subject));
    }
    return mostPeople;
  }

  private double fit(Item item, int subject) {
    double fit = 1;
    if (subjects[subject]) {
      fit += SUBJECT;
    }
    if (item.isForAnyOf(profile.phases())) {
      fit += PHASE;
    }
    if (profile.stage() != null && item.stages().contains(profile.stage())) {
      fit += STAGE;
    }
    return fit;
  }
}
