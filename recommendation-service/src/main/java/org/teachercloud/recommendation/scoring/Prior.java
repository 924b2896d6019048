package org.teachercloud.recommendation.scoring;

import java.util.Arrays;
import java.util.List;
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

  private static final Subject[] SUBJECTS = Subject.values();

  private final Profile profile;
  private final int phases;
  private final int stage;

  Prior(Profile profile) {
    this.profile = profile;
    phases = Stock.mask(profile.phases());
    stage = profile.stage() == null ? 0 : Stock.mask(Set.of(profile.stage()));
  }

  /** What it gives to the published items. */
  Given of(Popularity popularity) {
    float[] fits = fits(popularity.stock());
    float[] factors = new float[fits.length];
    for (int kind = 0; kind < fits.length; kind++) {
      factors[kind] = (float) (1 + WHOLLY * fits[kind]);
    }
    return new Given(popularity, popularity.worth(), factors, fits);
  }

  /**
   * The same for somebody who has taken nothing yet: shrunken popularity alone.
   *
   * @param most what the best known item is worth to whom it fits in nothing
   */
  Given ofNewcomer(Popularity popularity, double most) {
    float[] fits = fits(popularity.stock());
    float[] factors = new float[fits.length];
    Arrays.fill(factors, 1);
    float[] shares = Newcomer.worth(profile, popularity, most * (1 + WHOLLY));
    return new Given(popularity, shares, factors, fits);
  }

  private float[] fits(Stock stock) {
    List<Stock.Kind> kinds = stock.everyKind();
    float[] fits = new float[kinds.size()];
    for (int kind = 0; kind < fits.length; kind++) {
      fits[kind] = fit(kinds.get(kind));
    }
    return fits;
  }

  private float fit(Stock.Kind kind) {
    if (kind.subject() == Stock.ABSENT) {
      return 0;
    }
    Subject subject = SUBJECTS[kind.subject()];
    boolean hers = CoEnrollment.speaks(subject) && profile.subjects().contains(subject);
    double fit = hers ? SUBJECT : 0;
    fit += (kind.phases() & phases) != 0 ? PHASE : 0;
    fit += (kind.stages() & stage) != 0 ? STAGE : 0;
    return (float) (fit / WHOLLY);
  }

  /**
   * What does not depend on her steps, at one moment.
   *
   * @param known by item; 0 for what is not published
   * @param factors by kind of items, what that is multiplied by
   * @param fits by kind of items, how well they fit her profile: 0 not at all, 1 in everything
   */
  record Given(Popularity popularity, float[] known, float[] factors, float[] fits) {

    Stock stock() {
      return popularity.stock();
    }

    /** Distinct people who have taken an item. */
    int people(int item) {
      return item < known.length ? popularity.people()[item] : 0;
    }

    /** The people of a subject's most taken item. */
    int mostPeople(Subject subject) {
      return popularity.mostPeople(subject);
    }

    /** What speaks for an item before her steps do. */
    double worth(int item) {
      return item < known.length ? known[item] * factors[stock().kinds()[item]] : 0;
    }

    /** How much of that is for fitting her profile. */
    double worthOfFit(int item) {
      double more = WHOLLY * fit(item);
      return worth(item) * more / (1 + more);
    }

    /** How well an item fits her profile. */
    double fit(int item) {
      return item < known.length ? fits[stock().kinds()[item]] : 0;
    }

    /**
     * By kind of items what her steps say for all that are of the kind.
     *
     * @param shared the same by subject
     */
    float[] byKind(float[] shared) {
      float[] byKind = new float[fits.length];
      for (int kind = 0; kind < byKind.length; kind++) {
        int subject = stock().everyKind().get(kind).subject();
        byKind[kind] = subject == Stock.ABSENT ? 0 : shared[subject];
      }
      return byKind;
    }

    /**
     * The total of one item; nothing but what people say where it is not published.
     *
     * @param throughPeople what her steps say through people, before it is held back
     * @param shared see {@link #byKind}
     */
    float total(float throughPeople, int item, float[] shared) {
      int kind = stock().kinds()[item];
      return throughPeople / popularity.heldBack()[item]
          + (shared[kind] + known[item] * factors[kind]);
    }
  }
}
