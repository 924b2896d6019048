package org.teachercloud.recommendation.ranking.signals;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.teachercloud.recommendation.ranking.trees.Columns;
import org.teachercloud.recommendation.training.Histories;

/**
 * What is known of single items.
 *
 * @param people who took it
 * @param known the natural logarithm of people and one
 * @param atTheEnd the share of its people for whom it was among the last three items
 * @param place the mean logarithm of its place in histories, from one
 * @param moments where each part of all time begins, such that as much was taken in each; empty
 *     where times cannot be compared
 * @param peopleThen by moment and item, who took it then
 */
record ItemFigures(
    int[] people,
    float[] known,
    float[] atTheEnd,
    float[] place,
    long[] moments,
    int[][] peopleThen) {

  private static final int MOMENTS = 24;
  private static final int END = 3;

  /** People that an item without any is imagined to have, so that few people say little. */
  private static final float IMAGINED = 3;

  static ItemFigures of(Histories histories) {
    int size = histories.itemCount();
    int[] people = histories.popularity();
    float[] atTheEnd = new float[size];
    float[] place = new float[size];
    for (int person = 0; person < histories.people(); person++) {
      int start = histories.start(person);
      int length = histories.length(person);
      for (int i = 0; i < length; i++) {
        int item = histories.items()[start + i];
        place[item] += (float) Math.log(i + 1);
        atTheEnd[item] += i >= length - END ? 1 : 0;
      }
    }
    float[] known = new float[size];
    for (int item = 0; item < size; item++) {
      known[item] = (float) Math.log1p(people[item]);
      place[item] /= people[item] + 1f;
      atTheEnd[item] = (atTheEnd[item] + 1) / (people[item] + IMAGINED);
    }
    long[] moments = histories.isTimed() ? moments(histories) : new long[0];
    int[][] then = new int[moments.length][size];
    for (int at = 0; at < histories.size() && moments.length > 0; at++) {
      then[moment(moments, histories.times()[at])][histories.items()[at]]++;
    }
    return new ItemFigures(people, known, atTheEnd, place, moments, then);
  }

  int bytes() {
    int bytes = Columns.bytes(people) + Columns.bytes(known) + Columns.bytes(moments);
    bytes += Columns.bytes(atTheEnd) + Columns.bytes(place);
    for (int[] then : peopleThen) {
      bytes += Columns.bytes(then);
    }
    return bytes;
  }

  void write(ByteBuffer into) {
    Columns.write(into, people);
    Columns.write(into, known);
    Columns.write(into, atTheEnd);
    Columns.write(into, place);
    Columns.write(into, moments);
    for (int[] then : peopleThen) {
      Columns.write(into, then);
    }
  }

  static ItemFigures read(ByteBuffer from) {
    int[] people = Columns.ints(from);
    float[] known = Columns.floats(from);
    float[] atTheEnd = Columns.floats(from);
    float[] place = Columns.floats(from);
    long[] moments = Columns.longs(from);
    int[][] then = new int[moments.length][];
    for (int moment = 0; moment < then.length; moment++) {
      then[moment] = Columns.ints(from);
    }
    return new ItemFigures(people, known, atTheEnd, place, moments, then);
  }

  /** The moment of a time, -1 where times cannot be compared. */
  int moment(long time) {
    return moments.length == 0 ? -1 : moment(moments, time);
  }

  /** The logarithm of the people who took it at a moment or the one before. */
  float knownThen(int moment, int item) {
    if (moment < 0) {
      return 0;
    }
    int before = moment == 0 ? 0 : peopleThen[moment - 1][item];
    return (float) Math.log1p(peopleThen[moment][item] + before);
  }

  /** How much more than on average it is taken at a moment: above 1, it is on the rise. */
  float trend(int moment, int item) {
    if (moment < 0) {
      return 0;
    }
    int before = moment == 0 ? peopleThen[0][item] : peopleThen[moment - 1][item];
    float expected = 2f * people[item] / moments.length;
    return (peopleThen[moment][item] + before + IMAGINED) / (expected + IMAGINED);
  }

  private static long[] moments(Histories histories) {
    long[] times = histories.times().clone();
    Arrays.sort(times);
    long[] moments = new long[MOMENTS];
    for (int moment = 0; moment < MOMENTS; moment++) {
      moments[moment] = times[(int) ((long) times.length * moment / MOMENTS)];
    }
    return moments;
  }

  private static int moment(long[] moments, long time) {
    int moment = 0;
    while (moment + 1 < moments.length && moments[moment + 1] <= time) {
      moment++;
    }
    return moment;
  }
}
