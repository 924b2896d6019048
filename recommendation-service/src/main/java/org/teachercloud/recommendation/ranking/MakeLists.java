package org.teachercloud.recommendation.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.ranking.signals.Evidence;
import org.teachercloud.recommendation.ranking.signals.Person;
import org.teachercloud.recommendation.ranking.trees.GrowForest;
import org.teachercloud.recommendation.ranking.trees.Limits;
import org.teachercloud.recommendation.ranking.trees.Lists;
import org.teachercloud.recommendation.training.Histories;
import org.teachercloud.recommendation.training.Parts;

/**
 * Makes the lists that trees learn from: the candidates of people whose last item is among them, in
 * an order of chance. Many people are looked at at once; the lists are the same as one by one.
 */
final class MakeLists {

  private static final int MOST_LISTS = 24_000;
  private static final int SAMPLED_LISTS = 1_500;

  /** People that are looked at at once, and in how many parts. */
  private static final int WAVE = 4_096;

  private static final int PARTS = 16;

  private final Histories all;
  private final Histories earlier;
  private final TrainTwoStages.Learnt learnt;
  private final float[] weights;
  private final IntStream.Builder apart = IntStream.builder();
  private final byte[][] bins = new byte[Evidence.SIGNALS][MOST_LISTS * Evidence.CANDIDATES];
  private final int[] starts = new int[MOST_LISTS + 1];
  private final int[] taken = new int[MOST_LISTS];

  private int lists;
  private int without;

  /**
   * @param all with the last items
   * @param earlier without them
   * @param learnt from {@code earlier}
   */
  MakeLists(Histories all, Histories earlier, TrainTwoStages.Learnt learnt) {
    this.all = all;
    this.earlier = earlier;
    this.learnt = learnt;
    weights = learnt.sequences().weights();
  }

  /**
   * One person's list.
   *
   * @param place of the candidate that she took, -1 where it is none of them
   * @param keys by signal and candidate; null where she has no list
   */
  private record Gathered(int person, int place, int[][] keys) {}

  /** The lists. */
  Lists lists() {
    int[] people = shuffledWithTwo(all);
    List<Gathered> waiting = new ArrayList<>();
    int[][] limits = null;
    for (int first = 0; first < people.length && lists < MOST_LISTS; first += WAVE) {
      waiting.addAll(gather(people, first, Math.min(people.length, first + WAVE)));
      boolean last = first + WAVE >= people.length;
      if (limits == null && (last || withList(waiting).size() >= SAMPLED_LISTS)) {
        limits = limits(withList(waiting));
      }
      if (limits != null) {
        add(waiting, limits);
        waiting.clear();
      }
    }
    return new Lists(
        limits == null ? new int[Evidence.SIGNALS][0] : limits,
        bins,
        Arrays.copyOf(starts, lists + 1),
        Arrays.copyOf(taken, lists));
  }

  /**
   * The people whose lists nothing is grown on or stopped by, and as large a share of those without
   * a list.
   */
  int[] apart() {
    return apart.build().toArray();
  }

  private static List<Gathered> withList(List<Gathered> gathered) {
    return gathered.stream().filter(one -> one.place() >= 0).toList();
  }

  private List<Gathered> gather(int[] people, int first, int end) {
    Gathered[] wave = new Gathered[end - first];
    Parts.of(PARTS)
        .forEach(
            part -> {
              Evidence evidence =
                  new Evidence(learnt.sequences(), learnt.together(), learnt.prints());
              int to = Parts.start(part + 1, PARTS, wave.length);
              for (int at = Parts.start(part, PARTS, wave.length); at < to; at++) {
                wave[at] = gather(people[first + at], evidence);
              }
            });
    return Arrays.asList(wave);
  }

  private Gathered gather(int person, Evidence evidence) {
    int from = earlier.start(person);
    int to = from + earlier.length(person);
    evidence.gather(Person.of(earlier.items(), from, to, weights, earlier.lastTime(person)));
    int[] candidates = evidence.candidates();
    int last = all.last(person);
    for (int i = 0; i < candidates.length; i++) {
      if (candidates[i] == last) {
        int[][] keys = new int[Evidence.SIGNALS][];
        Arrays.setAll(keys, signal -> Arrays.copyOf(evidence.keys()[signal], candidates.length));
        return new Gathered(person, i, keys);
      }
    }
    return new Gathered(person, -1, null);
  }

  private static int[][] limits(List<Gathered> sample) {
    int[][] limits = new int[Evidence.SIGNALS][];
    Parts.of(limits.length)
        .forEach(
            signal ->
                limits[signal] =
                    Limits.of(
                        sample.stream()
                            .limit(SAMPLED_LISTS)
                            .flatMapToInt(one -> Arrays.stream(one.keys()[signal]))
                            .toArray(),
                        GrowForest.BINS));
    return limits;
  }

  /** Adds lists as long as there is room, and notes who is kept apart. */
  private void add(List<Gathered> gathered, int[][] limits) {
    List<Gathered> added = new ArrayList<>();
    int before = lists;
    for (Gathered one : gathered) {
      if (lists == MOST_LISTS) {
        break;
      }
      int number = one.place() >= 0 ? lists : without++;
      if (GrowForest.isForJudging(number)) {
        apart.accept(one.person());
      }
      if (one.place() >= 0) {
        taken[lists] = starts[lists] + one.place();
        starts[lists + 1] = starts[lists] + one.keys()[0].length;
        lists++;
        added.add(one);
      }
    }
    Parts.of(limits.length)
        .forEach(
            signal -> {
              int row = starts[before];
              for (Gathered one : added) {
                for (int key : one.keys()[signal]) {
                  bins[signal][row++] = Limits.bin(limits[signal], key);
                }
              }
            });
  }

  /** People with two items or more, in an order of chance. */
  static int[] shuffledWithTwo(Histories histories) {
    int[] people = new int[histories.people()];
    int count = 0;
    SplittableRandom chance = new SplittableRandom(5);
    for (int person = 0; person < people.length; person++) {
      if (histories.length(person) > 1) {
        int at = chance.nextInt(++count);
        people[count - 1] = people[at];
        people[at] = person;
      }
    }
    return Arrays.copyOf(people, count);
  }
}
