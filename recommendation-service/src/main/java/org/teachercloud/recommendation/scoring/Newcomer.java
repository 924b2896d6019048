package org.teachercloud.recommendation.scoring;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Profile;
import org.teachercloud.recommendation.shelf.Stock;

/**
 * What speaks for an item with somebody who has taken nothing yet: how popular it is among what
 * fits her profile, shrunken towards how popular it is in all. Its share of all that was taken is
 * mixed with its share of what was taken in her subjects, that with its share of what is for her
 * phases too, and that with its share of what is for her stage as well:
 *
 * <pre>share = (taken · narrower + imagined · wider) / (taken + imagined)</pre>
 *
 * <p>where {@code taken} is all that was taken of the narrower kind. So little evidence within her
 * profile leaves her what is popular in all, and much of it what is popular with her like.
 */
public final class Newcomer {

  /** What is imagined to have been taken at least, before anything within a profile counts. */
  static final double IMAGINED = 5;

  /** And this share of all besides, as people with the same profile go other ways too. */
  static final double OTHER_WAYS = 1 / 60.0;

  /** What an item counts for that nobody took. */
  private static final double UNKNOWN = 0.1;

  private static final double NEW = 0.2;

  private final double[] taken;
  private final boolean[] within;
  private final double[] shares;
  private final double imagined;

  /**
   * @param taken by item, how often; 0 for what cannot be recommended
   */
  public Newcomer(double[] taken) {
    this.taken = taken;
    within = new boolean[taken.length];
    Arrays.fill(within, true);
    double all = Arrays.stream(taken).sum();
    imagined = IMAGINED + OTHER_WAYS * all;
    shares = Arrays.stream(taken).map(each -> all == 0 ? 0 : each / all).toArray();
  }

  /** By item, what it is worth to her; the best one has the highest worth. */
  static float[] worth(Profile profile, Popularity popularity, double highest) {
    Stock stock = popularity.stock();
    int[] people = popularity.people();
    int newSince = popularity.moment().newSince();
    double[] taken = new double[people.length];
    for (int item = 0; item < taken.length; item++) {
      if (stock.subjects()[item] != Stock.ABSENT) {
        boolean fresh = stock.firstPublished()[item] > newSince;
        taken[item] = people[item] + UNKNOWN + (fresh ? NEW : 0);
      }
    }
    boolean[] subjects = new boolean[Subject.values().length];
    for (Subject subject : profile.subjects()) {
      subjects[subject.ordinal()] = CoEnrollment.speaks(subject);
    }
    int phases = Stock.mask(profile.phases());
    int stage = profile.stage() == null ? 0 : Stock.mask(Set.of(profile.stage()));
    Newcomer newcomer = new Newcomer(taken);
    newcomer.narrow(item -> taken[item] > 0 && subjects[stock.subjects()[item]]);
    newcomer.narrow(item -> (stock.phases()[item] & phases) != 0);
    newcomer.narrow(item -> (stock.stages()[item] & stage) != 0);
    double best = Arrays.stream(newcomer.shares).max().orElse(0);
    float[] worth = new float[taken.length];
    for (int item = 0; item < taken.length; item++) {
      worth[item] = best == 0 ? 0 : (float) (highest * newcomer.shares[item] / best);
    }
    return worth;
  }

  /** Mixes with the shares of what fits in this too; where nothing does, all stays as it is. */
  public void narrow(IntPredicate kind) {
    double sum = 0;
    boolean[] narrower = new boolean[within.length];
    for (int item = 0; item < within.length; item++) {
      narrower[item] = within[item] && kind.test(item);
      sum += narrower[item] ? taken[item] : 0;
    }
    if (sum == 0) {
      return;
    }
    System.arraycopy(narrower, 0, within, 0, within.length);
    for (int item = 0; item < shares.length; item++) {
      double hers = narrower[item] ? taken[item] : 0;
      shares[item] = (hers + imagined * shares[item]) / (sum + imagined);
    }
  }

  /** By item; together 1 where anything was taken. */
  public double[] shares() {
    return shares;
  }
}
