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
    return new Given(stock, people, mostPeople, weights.prior() / curves.known(most), null);
  }

  /** The same for somebody who has taken nothing yet: shrunken popularity alone. */
  Given ofNewcomer(Given given, Profile profile) {
    double highest = weights.prior() * (1 + WHOLLY);
    double[] worth = Newcomer.worth(profile, given.stock, given.people, newSince, highest);
    return new Given(given.stock, given.people, given.mostPeople, given.scale, worth);
  }

  /** What does not depend on her steps, at one moment; of an item it is worked out when asked. */
  final class Given {

    private final Stock stock;
    private final int[] people;
    private final int[] mostPeople;
    private final double scale;
    private final double[] newcomers;

    /**
     * @param people by item
     * @param mostPeople by subject, the people of its most taken item
     * @param scale what the worth of an item is multiplied by
     * @param newcomers by item, what it is worth instead; null for somebody with a history
     */
    private Given(Stock stock, int[] people, int[] mostPeople, double scale, double[] newcomers) {
      this.stock = stock;
      this.people = people;
      this.mostPeople = mostPeople;
      this.scale = scale;
      this.newcomers = newcomers;
    }

    Stock stock() {
      return stock;
    }

    /** Distinct people who have taken an item. */
    int people(int item) {
      return item < people.length ? people[item] : 0;
    }

    /** The people of a subject's most taken item. */
    int mostPeople(Subject subject) {
      return mostPeople[subject.ordinal()];
    }

    /** What speaks for an item before her steps do; nothing for what is not published. */
    double worth(int item) {
      if (!isPublished(item)) {
        return 0;
      }
      if (newcomers != null) {
        return newcomers[item];
      }
      double known = UNKNOWN + curves.known(people[item]);
      known += stock.firstPublished()[item] > newSince ? NEW : 0;
      return scale * known * (1 + more(item));
    }

    /** How much of that is for fitting her profile. */
    double worthOfFit(int item) {
      double more = WHOLLY * fit(item);
      return worth(item) * more / (1 + more);
    }

    /** How well a published item fits her profile: 0 not at all, 1 in everything. */
    double fit(int item) {
      return isPublished(item) ? more(item) / WHOLLY : 0;
    }

    private boolean isPublished(int item) {
      return item < people.length && stock.subjects()[item] != Stock.ABSENT;
    }

    private double more(int item) {
      double more = subjects[stock.subjects()[item]] ? SUBJECT : 0;
      more += (stock.phases()[item] & phases) != 0 ? PHASE : 0;
      return more + ((stock.stages()[item] & stage) != 0 ? STAGE : 0);
    }

    /**
     * What is added to the total of one item.
     *
     * @param shared by subject, what her steps say for items of that subject
     */
    float adds(int item, double[] shared) {
      return isPublished(item) ? (float) (shared[stock.subjects()[item]] + worth(item)) : 0;
    }
  }
}
