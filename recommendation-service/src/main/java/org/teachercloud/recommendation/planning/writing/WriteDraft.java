package org.teachercloud.recommendation.planning.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.teachercloud.recommendation.choosing.Closures;
import org.teachercloud.recommendation.choosing.Option;
import org.teachercloud.recommendation.planning.Candidates;
import org.teachercloud.recommendation.planning.OpenAspects;
import org.teachercloud.recommendation.planning.Wanted;
import org.teachercloud.recommendation.planning.writing.Draft.Named;
import org.teachercloud.recommendation.shelf.Item;

/**
 * Writes down what each candidate is worth for a goal.
 *
 * @param small institutions that are small suppliers
 * @param score how well an item suits her now, by its number, 0 to 1
 */
public record WriteDraft(
    Candidates candidates,
    Wanted wanted,
    OpenAspects open,
    Set<String> small,
    IntToDoubleFunction score) {

  /** What scores count beside an aspect of the goal. */
  private static final double SCORE_SHARE = 0.15;

  /** What one step by a small supplier is worth beside the whole goal; a second one half of it. */
  private static final double SUPPLIER_SHARE = 0.04;

  private static final double SUPPLIER_COVERS = 0.5;

  /**
   * What suits her best counts as if it took half of its time, a small supplier's three quarters.
   */
  private static final double SUITS_COUNTS = 0.5;

  private static final double SMALL_COUNTS = 0.25;

  /** For subjects, a course or an award. */
  public Draft toUseTheTime(Named named) {
    int aspects = wanted.names().size();
    double[] weights = Arrays.copyOf(wanted.weights(), aspects + 1);
    double all = Arrays.stream(weights).sum();
    weights[aspects] = SUPPLIER_SHARE * all;
    double each = aspects == 0 ? 0 : SCORE_SHARE * all / aspects;
    List<Option> options = new ArrayList<>();
    for (Item item : candidates.items()) {
      var covered = wanted.coveredBy(item, Candidates.minutesOf(item));
      boolean supplied = !covered.isEmpty() && small.contains(item.institution());
      int size = covered.size() + (supplied ? 1 : 0);
      int[] which =
          Arrays.copyOf(covered.keySet().stream().mapToInt(a -> a).sorted().toArray(), size);
      double[] shares = new double[size];
      for (int i = 0; i < covered.size(); i++) {
        shares[i] = covered.get(which[i]);
      }
      if (supplied) {
        which[size - 1] = aspects;
        shares[size - 1] = SUPPLIER_COVERS;
      }
      double own = covered.isEmpty() ? 0 : each * score.applyAsDouble(item.number());
      options.add(
          new Option(
              candidates.minutesLeft(item), own, which, shares, candidates.prerequisites(item)));
    }
    valueTheWay(named, options);
    return new Draft(candidates, wanted, named, options, weights, open, Set.of());
  }

  /**
   * Worth its time is what she wants by its name, where there is a way to it, and what leads to it.
   */
  private void valueTheWay(Named named, List<Option> options) {
    Closures closures = new Closures(options);
    for (int place = 0; place < options.size(); place++) {
      if (named.resources().contains(candidates.items().get(place).resource())) {
        for (int way : closures.of(place)) {
          Option one = options.get(way);
          options.set(
              way,
              new Option(
                  one.minutes(), one.minutes(), one.aspects(), one.covers(), one.prerequisites()));
        }
      }
    }
  }

  /** For standards: closed by what serves them, and scores only where that costs no more time. */
  public Draft inLeastTime(double price) {
    List<Option> options = new ArrayList<>();
    for (Item item : candidates.items()) {
      var covered = wanted.coveredBy(item, Candidates.minutesOf(item));
      int[] which = covered.keySet().stream().mapToInt(a -> a).sorted().toArray();
      int minutes = candidates.minutesLeft(item);
      double suits =
          covered.isEmpty()
              ? 0
              : SUITS_COUNTS * score.applyAsDouble(item.number())
                  + (small.contains(item.institution()) ? SMALL_COUNTS : 0);
      options.add(
          new Option(
              minutes,
              suits * price * minutes,
              which,
              Arrays.stream(which).mapToDouble(covered::get).toArray(),
              candidates.prerequisites(item)));
    }
    return new Draft(candidates, wanted, Named.NOTHING, options, wanted.weights(), open, Set.of());
  }
}
