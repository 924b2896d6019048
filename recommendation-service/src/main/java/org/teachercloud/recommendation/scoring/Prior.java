package org.teachercloud.recommendation.scoring;

import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
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

  /** What it gives to the published items. */
  Given of(Stock stock, int[] people) {
    int[] mostPeople = new int[subjects.length];
    byte[] itemSubjects = stock.subjects();
    for (int number = 0; number < people.length; number++) {
      int subject = itemSubjects[number];
      if (subject != Stock.ABSENT && people[number] > mostPeople[subject]) {
        mostPeople[subject] = people[number];
      }
    }
    int most = Math.max(1, IntStream.of(mostPeople).max().orElse(0));
    float[] fits = fits(stock, people.length);
    float[] worth = new float[people.length];
    double scale = weights.prior() / curves.known(most);
    for (int number = 0; number < worth.length; number++) {
      if (itemSubjects[number] != Stock.ABSENT) {
        double known = UNKNOWN + curves.known(people[number]);
        known += stock.firstPublished()[number] > newSince ? NEW : 0;
        worth[number] = (float) (scale * known * (1 + WHOLLY * fits[number]));
      }
    }
    return new Given(stock, people, mostPeople, worth, fits);
  }

  /** By item, how well it fits; looked up, as whether one thing fits tells nothing of the next. */
  private float[] fits(Stock stock, int size) {
    float[] bySubject = new float[subjects.length];
    for (int subject = 0; subject < subjects.length; subject++) {
      bySubject[subject] = subjects[subject] ? (float) (SUBJECT / WHOLLY) : 0;
    }
    float[] byPhases = byMask(phases, (float) (PHASE / WHOLLY));
    float[] byStages = byMask(stage, (float) (STAGE / WHOLLY));
    float[] fits = new float[size];
    for (int number = 0; number < size; number++) {
      int subject = stock.subjects()[number];
      if (subject != Stock.ABSENT) {
        fits[number] =
            bySubject[subject]
                + byPhases[Byte.toUnsignedInt(stock.phases()[number])]
                + byStages[Byte.toUnsignedInt(stock.stages()[number])];
      }
    }
    return fits;
  }

  private static float[] byMask(int hers, float share) {
    float[] byMask = new float[1 << Byte.SIZE];
    for (int mask = 0; mask < byMask.length; mask++) {
      byMask[mask] = (mask & hers) != 0 ? share : 0;
    }
    return byMask;
  }

  /** The same for somebody who has taken nothing yet: shrunken popularity alone. */
  Given ofNewcomer(Given given, Profile profile) {
    double highest = weights.prior() * (1 + WHOLLY);
    float[] worth = Newcomer.worth(profile, given.stock(), given.people, newSince, highest);
    return new Given(given.stock(), given.people, given.mostPeople, worth, given.fits());
  }

  /**
   * What does not depend on her steps, at one moment.
   *
   * @param people by item
   * @param mostPeople by subject, the people of its most taken item
   * @param worth by item; 0 for what is not published
   * @param fits by item, how well it fits her profile: 0 not at all, 1 in everything
   */
  record Given(Stock stock, int[] people, int[] mostPeople, float[] worth, float[] fits) {

    /** Distinct people who have taken an item. */
    int people(int item) {
      return item < people.length ? people[item] : 0;
    }

    /** The people of a subject's most taken item. */
    int mostPeople(Subject subject) {
      return mostPeople[subject.ordinal()];
    }

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
     * What is added to the total of one item; nothing where it is not published.
     *
     * @param shared by subject, what her steps say for items of that subject
     */
    float adds(int item, float[] shared) {
      int subject = stock.subjects()[item];
      return subject == Stock.ABSENT ? 0 : shared[subject] + worth[item];
    }
  }
}
