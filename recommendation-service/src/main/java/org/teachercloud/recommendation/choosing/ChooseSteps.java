package org.teachercloud.recommendation.choosing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Chooses the steps of a path: lazy greedy by gain per minute over bundles that contain their
 * prerequisites, from several beginnings (Sviridenko 2004 showed that a greedy completion of the
 * best small beginnings is what bounds the loss under a knapsack; Minoux 1978 for the laziness),
 * then exchanges of one bundle against better ones until none helps.
 */
public final class ChooseSteps {

  /** Bundles that are tried as a beginning of their own, the most valuable first. */
  private static final int BEGINNINGS = 24;

  /** Rounds of exchanges at most. */
  private static final int EXCHANGES = 6;

  private static final double NOTHING = 1e-12;

  private final Task task;
  private final Closures closures;
  private final double leastGain;

  private ChooseSteps(Task task, double leastGain) {
    this.task = task;
    this.leastGain = Math.max(NOTHING, leastGain);
    closures = new Closures(task.options());
  }

  /**
   * The places of the chosen options, ascending.
   *
   * @param leastGain a bundle that adds less value than this is not worth a step
   */
  public static int[] from(Task task, double leastGain) {
    return new ChooseSteps(task, leastGain).choose();
  }

  /** One bundle and its gain per minute when it was last looked at: never too low. */
  private record Look(int place, double density) {}

  private int[] choose() {
    Chosen claimed = new Chosen(task);
    for (int place : task.first()) {
      int[] bundle = closures.of(place);
      if (bundle.length > 0 && claimed.fits(bundle)) {
        claimed.add(bundle);
      }
    }
    Chosen best = complete(claimed.copy(), -1);
    for (int beginning : beginnings(claimed)) {
      best = better(best, begunWith(claimed, beginning, -1));
    }
    return pruned(exchanged(pruned(best, claimed), claimed), claimed).places();
  }

  private Chosen begunWith(Chosen claimed, int beginning, int without) {
    Chosen begun = claimed.copy();
    begun.add(closures.of(beginning));
    return complete(begun, without);
  }

  private int[] beginnings(Chosen claimed) {
    double[] gains = new double[task.options().size()];
    for (int place = 0; place < gains.length; place++) {
      int[] bundle = closures.of(place);
      gains[place] = bundle.length > 0 && claimed.fits(bundle) ? claimed.netGain(bundle) : 0;
    }
    return IntStream.range(0, gains.length)
        .filter(place -> gains[place] >= leastGain)
        .boxed()
        .sorted(Comparator.comparingDouble(place -> -gains[place]))
        .limit(BEGINNINGS)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Leaves one chosen option out, with what needs it, and fills up without it. */
  private Chosen exchanged(Chosen from, Chosen claimed) {
    Chosen best = from;
    for (int round = 0; round < EXCHANGES; round++) {
      Chosen before = best;
      for (int out : before.places()) {
        if (!claimed.contains(out)) {
          best = better(best, complete(without(before, claimed, out), out));
        }
      }
      if (best == before) {
        return best;
      }
    }
    return best;
  }

  private Chosen without(Chosen all, Chosen claimed, int out) {
    Chosen rest = claimed.copy();
    for (int place : all.places()) {
      int[] bundle = closures.of(place);
      boolean free = Arrays.stream(bundle).noneMatch(member -> member == out);
      if (free && all.cost(bundle) == 0) {
        rest.add(bundle);
      }
    }
    return rest;
  }

  private Chosen complete(Chosen begun, int without) {
    PriorityQueue<Look> looks =
        new PriorityQueue<>(
            Comparator.comparingDouble(Look::density).reversed().thenComparingInt(Look::place));
    for (int place = 0; place < task.options().size(); place++) {
      look(looks, begun, place, without);
    }
    while (!looks.isEmpty()) {
      Look top = looks.poll();
      int[] bundle = closures.of(top.place());
      if (begun.contains(top.place()) || !begun.fits(bundle)) {
        continue;
      }
      double gain = begun.netGain(bundle);
      if (gain < leastGain) {
        continue;
      }
      double density = gain / begun.cost(bundle);
      if (density < top.density() && !looks.isEmpty() && density < looks.peek().density()) {
        looks.add(new Look(top.place(), density));
        continue;
      }
      int[] added = Arrays.stream(bundle).filter(place -> !begun.contains(place)).toArray();
      begun.add(bundle);
      for (int place : added) {
        for (int user : closures.usersOf(place)) {
          look(looks, begun, user, without);
        }
      }
    }
    return begun;
  }

  private void look(PriorityQueue<Look> looks, Chosen begun, int place, int without) {
    int[] bundle = closures.of(place);
    if (bundle.length == 0 || begun.contains(place) || !begun.fits(bundle)) {
      return;
    }
    for (int member : bundle) {
      if (member == without) {
        return;
      }
    }
    double gain = begun.netGain(bundle);
    if (gain >= leastGain) {
      looks.add(new Look(place, gain / begun.cost(bundle)));
    }
  }

  /** Without what the later ones made superfluous; only where time has a price. */
  private Chosen pruned(Chosen all, Chosen claimed) {
    Chosen best = all;
    boolean smaller = task.minutePrice() > 0;
    while (smaller) {
      smaller = false;
      for (int out : best.places()) {
        Chosen rest = claimed.contains(out) ? best : without(best, claimed, out);
        if (rest.net() > best.net() + NOTHING) {
          best = rest;
          smaller = true;
          break;
        }
      }
    }
    return best;
  }

  private static Chosen better(Chosen one, Chosen other) {
    double more = other.net() - one.net();
    boolean shorter = Math.abs(more) <= NOTHING && other.minutes() < one.minutes();
    return more > NOTHING || shorter ? other : one;
  }
}
