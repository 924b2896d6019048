package org.teachercloud.recommendation.scoring;

import java.time.Instant;
import java.util.Set;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Profile;
import org.teachercloud.recommendation.shelf.Stock;

/** What speaks for an item before anybody's steps do: that it fits and that it is well known. */
final class Prior {

  /** How much more than any other item one is worth that fits her in this. */
  private static final double SUBJECT = 2;

  private static final double PHASE = 0.7;
  private static final double STAGE = 0.7;

  /** How much more than any other item one is worth that fits her in everything. */
  private static final double WHOLLY = SUBJECT + PHASE + STAGE;

  /** What an item is worth that nobody has taken yet, so that new ones are not hidden for ever. */
  private static final double UNKNOWN = 0.1;

  private static final double NEW = 0.2;

  private final ModelWeights weights;
  private final PeopleCurves curves;
  private final int newSince;
  private final int phases;
  private final int stage;
  private final boolean[] subjects = new boolean[Subject.values().length];

  Prior(Profile profile, ModelWeights weights, PeopleCurves curves, Instant now) {
    this.weights = weights;
    this.curves = curves;
    newSince = (int) now.minus(weights.newFor()).getEpochSecond();
    phases = Stock.mask(profile.phases());
    stage = profile.stage() == null ? 0 : Stock.mask(Set.of(profile.stage()));
    profile.subjects().stream()
        .filter(CoEnrollment::speaks)
        .forEach(subject -> subjects[subject.ordinal()] = true);
  }

  /** What it gives to all published items. */
  Given of(Stock stock, int[] people) {
    double[] worth = new double[people.length];
    float[] fits = new float[people.length];
    int[] mostPeople = new int[subjects.length];
    byte[] itemSubjects = stock.subjects();
    int most = 1;
    for (int number = 0; number < worth.length; number++) {
      int subject = itemSubjects[number];
      if (subject != Stock.ABSENT && people[number] > mostPeople[subject]) {
        mostPeople[subject] = people[number];
        most = Math.max(most, people[number]);
      }
    }
    double scale = weights.prior() / curves.known(most);
    byte[] itemPhases = stock.phases();
    byte[] itemStages = stock.stages();
    int[] firstPublished = stock.firstPublished();
    for (int number = 0; number < worth.length; number++) {
      int subject = itemSubjects[number];
      if (subject != Stock.ABSENT) {
        double known = UNKNOWN + curves.known(people[number]);
        known += firstPublished[number] > newSince ? NEW : 0;
        double more = subjects[subject] ? SUBJECT : 0;
        more += (itemPhases[number] & phases) != 0 ? PHASE : 0;
        more += (itemStages[number] & stage) != 0 ? STAGE : 0;
        fits[number] = (float) (more / WHOLLY);
        worth[number] = scale * known * (1 + more);
      }
    }
    return new Given(stock, people, mostPeople, worth, fits);
  }

  /** The same for somebody who has taken nothing yet: shrunken popularity alone. */
  Given ofNewcomer(Given given, Profile profile) {
    double highest = weights.prior() * (1 + WHOLLY);
    double[] worth = Newcomer.worth(profile, given.stock(), given.people(), newSince, highest);
    return new Given(given.stock(), given.people(), given.mostPeople(), worth, given.fits());
  }

  /**
   * What does not depend on her steps, at one moment.
   *
   * @param people by item
   * @param mostPeople by subject, the people of its most taken item
   * @param worth by item; 0 for what is not published
   * @param fits by item, how well it fits her profile: 0 not at all, 1 in everything
   */
  record Given(Stock stock, int[] people, int[] mostPeople, double[] worth, float[] fits) {

    /** What speaks for an item before her steps do. */
    double worth(int item) {
      return item < worth.length ? worth[item] : 0;
    }

    /** How much of that is for fitting her profile. */
    double worthOfFit(int item) {
      double more = WHOLLY * fit(item);
      return worth(item) * more / (1 + more);
    }

    /** How well an item fits her profile. */
    double fit(int item) {
      return item < fits.length ? fits[item] : 0;
    }

    /**
     * Adds to the totals of all published items.
     *
     * @param shared by subject, what her steps say for items of that subject
     */
    void addTo(float[] totals, double[] shared) {
      byte[] subjects = stock.subjects();
      for (int number = 0; number < totals.length; number++) {
        int subject = subjects[number];
        if (subject != Stock.ABSENT) {
          totals[number] += (float) (shared[subject] + worth[number]);
        }
      }
    }
  }
}
