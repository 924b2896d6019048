package org.teachercloud.recommendation.evaluating.made;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.teachercloud.recommendation.training.Histories;

/**
 * Made-up histories of any size: items in themes, popular by Zipf's law; people stay in a theme for
 * a while and mostly go on along its order.
 */
public final class Made {

  static final int THEME = 40;

  private Made() {}

  public static Histories histories(int items, int people, int taken, long seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    int themes = Math.max(1, items / THEME);
    int[] starts = new int[people + 1];
    int[] all = new int[taken];
    int size = 0;
    int[] seenBy = new int[items];
    for (int person = 0; person < people; person++) {
      int mean = (taken - size) / (people - person);
      int length = Math.min(taken - size, length(mean, chance));
      int theme = zipf(themes, chance);
      int place = zipf(THEME, chance);
      for (int i = 0, tries = 0; i < length && tries < 20 * length; tries++) {
        if (chance.nextInt(5) == 0) {
          theme = zipf(themes, chance);
        }
        place = chance.nextInt(3) == 0 ? zipf(THEME, chance) : (place + 1) % THEME;
        int item = Math.min(items - 1, theme * THEME + place);
        if (seenBy[item] != person + 1) {
          seenBy[item] = person + 1;
          all[size++] = item;
          i++;
        }
      }
      starts[person + 1] = size;
    }
    long[] times = new long[size];
    for (int person = 0; person < people; person++) {
      for (int at = starts[person]; at < starts[person + 1]; at++) {
        times[at] = at - starts[person];
      }
    }
    return new Histories(items, starts, Arrays.copyOf(all, size), times);
  }

  static int length(int mean, SplittableRandom chance) {
    double drawn = -Math.log(1 - chance.nextDouble()) * Math.max(1, mean - 1);
    return 1 + (int) Math.min(drawn, 500);
  }

  static int zipf(int count, SplittableRandom chance) {
    return Math.min(count - 1, (int) (Math.pow(count + 1.0, chance.nextDouble()) - 1));
  }
}
