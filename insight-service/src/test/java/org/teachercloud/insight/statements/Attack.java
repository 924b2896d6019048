package org.teachercloud.insight.statements;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody can work out who reads every figure of a statement and knows which uses each of
 * them sums: adds and subtracts figures in any way.
 */
public final class Attack {

  private static final double NOTHING = 1e-9;

  /** Whose uses each cell holds. */
  private final List<Set<UUID>> people;

  public Attack(List<Set<UUID>> people) {
    this.people = people;
  }

  /** Cells of few people whose figure follows from figures, each given as the cells it sums. */
  public List<Integer> lonely(List<Set<Integer>> figures, int least) {
    List<double[]> base = new ArrayList<>();
    figures.forEach(figure -> reduce(base, vector(figure)));
    List<Integer> found = new ArrayList<>();
    for (int cell = 0; cell < people.size(); cell++) {
      if (people.get(cell).size() < least && isZero(reduced(base, vector(Set.of(cell))))) {
        found.add(cell);
      }
    }
    return found;
  }

  /** Whether the sum of some cells less that of others follows from figures. */
  public boolean followsDifference(
      List<Set<Integer>> figures, Set<Integer> some, Set<Integer> others) {
    List<double[]> base = new ArrayList<>();
    figures.forEach(figure -> reduce(base, vector(figure)));
    double[] difference = vector(some);
    others.forEach(cell -> difference[cell] = -1);
    return isZero(reduced(base, difference));
  }

  /** Whether one figure less another, which it includes, leaves some people and too few. */
  public boolean someDifferenceIsFew(List<Set<Integer>> figures, int least) {
    for (Set<Integer> whole : figures) {
      for (Set<Integer> part : figures) {
        if (whole.size() > part.size() && whole.containsAll(part) && isFew(whole, part, least)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isFew(Set<Integer> whole, Set<Integer> part, int least) {
    Set<UUID> left = new HashSet<>();
    for (int cell : whole) {
      if (!part.contains(cell)) {
        if (people.get(cell).size() >= least) {
          return false;
        }
        left.addAll(people.get(cell));
      }
    }
    return !left.isEmpty() && left.size() < least;
  }

  /**
   * The smallest number of people who cannot be told apart by any figures: cells that lie in the
   * same figures are never separated, whatever is added or subtracted.
   */
  public long fewestTogether(List<Set<Integer>> figures) {
    Map<BitSet, Set<UUID>> together = new HashMap<>();
    for (int cell = 0; cell < people.size(); cell++) {
      BitSet lies = new BitSet();
      for (int i = 0; i < figures.size(); i++) {
        lies.set(i, figures.get(i).contains(cell));
      }
      if (!lies.isEmpty()) {
        together.computeIfAbsent(lies, none -> new HashSet<>()).addAll(people.get(cell));
      }
    }
    return together.values().stream().mapToLong(Set::size).min().orElse(Long.MAX_VALUE);
  }

  private double[] vector(Set<Integer> cells) {
    double[] vector = new double[people.size()];
    cells.forEach(cell -> vector[cell] = 1);
    return vector;
  }

  private static void reduce(List<double[]> base, double[] vector) {
    double[] left = reduced(base, vector);
    if (!isZero(left)) {
      base.add(left);
    }
  }

  /** What remains of a vector when all that the base can make is taken away. */
  private static double[] reduced(List<double[]> base, double[] vector) {
    double[] left = vector.clone();
    for (double[] one : base) {
      int lead = lead(one);
      double factor = left[lead] / one[lead];
      for (int i = 0; i < left.length; i++) {
        left[i] -= factor * one[i];
      }
      left[lead] = 0;
    }
    return left;
  }

  private static int lead(double[] vector) {
    int largest = 0;
    for (int i = 1; i < vector.length; i++) {
      if (Math.abs(vector[i]) > Math.abs(vector[largest])) {
        largest = i;
      }
    }
    return largest;
  }

  private static boolean isZero(double[] vector) {
    for (double value : vector) {
      if (Math.abs(value) > NOTHING) {
        return false;
      }
    }
    return true;
  }
}
