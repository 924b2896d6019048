package org.teachercloud.recommendation.training;

import java.util.Arrays;

/** Where every item stands in the histories. */
public final class Occurrences {

  /** Takes two places in {@link Histories#items}, of the same person. */
  public interface PairVisitor {
    void visit(int at, int other);
  }

  /** Takes a place in {@link Histories#items}, and where that person's part begins and ends. */
  interface PlaceVisitor {
    void visit(int start, int at, int end);
  }

  private final Histories histories;
  private final int[] starts;
  private final int[] places;
  private final int[] people;

  public Occurrences(Histories histories) {
    this.histories = histories;
    int[] popularity = histories.popularity();
    starts = new int[popularity.length + 1];
    for (int item = 0; item < popularity.length; item++) {
      starts[item + 1] = starts[item] + popularity[item];
    }
    int[] next = Arrays.copyOf(starts, popularity.length);
    places = new int[histories.size()];
    people = new int[histories.size()];
    for (int person = 0; person < histories.people(); person++) {
      int end = histories.start(person) + histories.length(person);
      for (int at = histories.start(person); at < end; at++) {
        int place = next[histories.items()[at]]++;
        places[place] = at;
        people[place] = person;
      }
    }
  }

  /** Visits all places of an item, person after person. */
  void each(int item, PlaceVisitor visitor) {
    for (int i = starts[item]; i < starts[item + 1]; i++) {
      int start = histories.start(people[i]);
      visitor.visit(start, places[i], start + histories.length(people[i]));
    }
  }

  /** Visits what the same people took within so many places before and after the item. */
  public void each(int item, int before, int after, PairVisitor visitor) {
    for (int i = starts[item]; i < starts[item + 1]; i++) {
      int at = places[i];
      int start = histories.start(people[i]);
      int end = start + histories.length(people[i]);
      int to = Math.min(end, at + after + 1);
      for (int other = Math.max(start, at - before); other < to; other++) {
        if (other != at) {
          visitor.visit(at, other);
        }
      }
    }
  }
}
