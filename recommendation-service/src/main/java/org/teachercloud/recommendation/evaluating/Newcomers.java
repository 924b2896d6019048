package org.teachercloud.recommendation.evaluating;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.evaluating.made.Programme.Trait;
import org.teachercloud.recommendation.ranking.Ranker;
import org.teachercloud.recommendation.scoring.Newcomer;
import org.teachercloud.recommendation.training.Histories;

/**
 * How somebody is served of whom nothing but a profile is known, and then one event: everybody's
 * last item is to be found, and what she took before takes no place in her lists.
 */
final class Newcomers {

  private static final int PLACES = 10;

  private final Histories all;
  private final List<Trait> traits;
  private final double[] taken;
  private final Map<List<Integer>, int[]> byProfile = new HashMap<>();

  /**
   * @param all with the hidden last items
   */
  Newcomers(Histories all, List<Trait> traits) {
    this.all = all;
    this.traits = traits;
    taken = IntStream.of(all.withoutLast().popularity()).asDoubleStream().toArray();
  }

  /**
   * By person who has two items or more, 1 where the hidden one is among the first ten.
   *
   * @param popular by what is popular in all
   * @param profile by what is popular within her profile, as newcomers are served
   * @param oneEvent by a method that knows her newest item alone
   */
  record Found(float[] popular, float[] profile, float[] oneEvent) {

    void print(PrintStream out) {
      out.printf(
          Locale.ROOT,
          "%nnewcomers, recall@10 of %d people: by popularity %.4f, within their profile %.4f"
              + " (%+.4f, 95 %%: %+.4f to %+.4f), after the first event %.4f%n%n",
          popular.length,
          Judged.mean(popular),
          Judged.mean(profile),
          Comparison.of(profile, popular).difference(),
          Comparison.of(profile, popular).low(),
          Comparison.of(profile, popular).high(),
          Judged.mean(oneEvent));
    }
  }

  Found judge(Method method) {
    int[] people = IntStream.range(0, all.people()).filter(one -> all.length(one) > 1).toArray();
    Found found =
        new Found(new float[people.length], new float[people.length], new float[people.length]);
    int[] popular = order(List.of());
    Ranker ranker = method.rankers().get();
    for (int i = 0; i < people.length; i++) {
      int start = all.start(people[i]);
      int last = start + all.length(people[i]) - 1;
      int size = PLACES + last - start;
      int[] afterOne = ranker.best(all.items(), last - 1, last, all.times()[last - 1], size);
      found.popular()[i] = found(popular, start, last);
      found.profile()[i] = found(within(people[i]), start, last);
      found.oneEvent()[i] = found(afterOne, start, last);
    }
    return found;
  }

  private float found(int[] list, int start, int last) {
    return ByLength.isFound(list, all.items(), start, last) ? 1 : 0;
  }

  private int[] within(int person) {
    List<Integer> profile = new ArrayList<>();
    traits.forEach(trait -> profile.add(trait.people()[person]));
    return byProfile.computeIfAbsent(profile, this::order);
  }

  /** All items, those first that are worth most to newcomers with a profile. */
  private int[] order(List<Integer> profile) {
    Newcomer newcomer = new Newcomer(taken);
    for (int i = 0; i < profile.size(); i++) {
      int[] items = traits.get(i).items();
      int hers = profile.get(i);
      newcomer.narrow(item -> items[item] == hers);
    }
    double[] shares = newcomer.shares();
    return IntStream.range(0, shares.length)
        .boxed()
        .sorted(Comparator.comparingDouble(item -> -shares[item]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
