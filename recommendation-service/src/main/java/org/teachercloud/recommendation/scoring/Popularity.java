package org.teachercloud.recommendation.scoring;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.shelf.Stock;

/** How well known everything is at one moment: the same for everybody. */
final class Popularity {

  /** What an item is worth that nobody has taken yet, so that new ones are not hidden for ever. */
  private static final double UNKNOWN = 0.1;

  private static final double NEW = 0.2;

  /**
   * What it depends on.
   *
   * @param changes of the counts
   * @param newSince second of the epoch since which what came is new
   */
  record Moment(Stock stock, long changes, int newSince) {}

  private final Moment moment;
  private final int[] people;
  private final int[] mostPeople = new int[Subject.values().length];
  private final float[] worth;
  private final float[] heldBack;

  /**
   * @param counted by item, how many have taken it
   * @param most what the best known item is worth to whom it fits in nothing
   */
  Popularity(Moment moment, int[] counted, double most, PeopleCurves curves) {
    this.moment = moment;
    Stock stock = moment.stock();
    people = Arrays.copyOf(counted, stock.items().length);
    worth = new float[people.length];
    heldBack = new float[people.length];
    byte[] subjects = stock.subjects();
    for (int number = 0; number < people.length; number++) {
      if (subjects[number] != Stock.ABSENT) {
        mostPeople[subjects[number]] = Math.max(mostPeople[subjects[number]], people[number]);
      }
    }
    double scale = most / curves.known(Math.max(1, IntStream.of(mostPeople).max().orElse(0)));
    for (int number = 0; number < people.length; number++) {
      heldBack[number] = curves.heldBack(people[number]);
      if (subjects[number] != Stock.ABSENT) {
        boolean fresh = stock.firstPublished()[number] > moment.newSince();
        double known = UNKNOWN + curves.known(people[number]) + (fresh ? NEW : 0);
        worth[number] = (float) (scale * known);
      }
    }
  }

  Moment moment() {
    return moment;
  }

  Stock stock() {
    return moment.stock();
  }

  /** By item, the distinct people who have taken it; not to be written to. */
  int[] people() {
    return people;
  }

  /** The people of a subject's most taken item. */
  int mostPeople(Subject subject) {
    return mostPeople[subject.ordinal()];
  }

  /**
   * By item, what it is worth to whom it fits in nothing; 0 for what is not published. Not to be
   * written to.
   */
  float[] worth() {
    return worth;
  }

  /** By item, by how much it is held back for its popularity; not to be written to. */
  float[] heldBack() {
    return heldBack;
  }
}
