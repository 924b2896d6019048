package org.teachercloud.system.bench.world;

import java.time.Duration;
import java.util.List;

/**
 * How much of everything one run makes and asks.
 *
 * @param length of one measurement
 * @param warmUp the longest before each line, so that the compilers are done with most of it
 * @param connections of the lines that have an aim; the others are measured at {@link #usual()}
 * @param sample courses that requests are drawn from
 * @param enrollments that every teacher has at least
 * @param stepsForEvents steps that a teacher can still take before events are told one by one
 * @param stepsForBatches the same before they are told in batches
 * @param stepsForFreshness the same before freshness is measured
 * @param askedPerSecond how often recommendations are asked for at a steady rate
 * @param publications timed in quiet, and once more beside others
 * @param imported rows of the imported file
 * @param harvested records of the harvested repository
 * @param granted items that are shared by grants before searches are compared
 * @param compared queries that are asked with and without grants
 * @param coursesOfAwards published for certificates
 * @param unitsOfAwards of each of these courses; every unit earns its own certificate
 * @param entries of the long record
 * @param madeUp people of the programme on which the recommender is judged
 */
public record Extent(
    Duration length,
    Duration warmUp,
    List<Integer> connections,
    int teachers,
    int sample,
    int enrollments,
    int stepsForEvents,
    int stepsForBatches,
    int stepsForFreshness,
    int eventsPerSecond,
    Duration freshness,
    int askedPerSecond,
    int publications,
    int imported,
    int harvested,
    int granted,
    int compared,
    int coursesOfAwards,
    int unitsOfAwards,
    int entries,
    int madeUp) {

  /** The whole within about seven minutes; twelve is what a teacher of the programme has. */
  public static final Extent FULL =
      new Extent(
          Duration.ofSeconds(3),
          Duration.ofSeconds(30),
          List.of(1, 16, 64),
          64,
          4000,
          12,
          100,
          400,
          160,
          200,
          Duration.ofSeconds(15),
          500,
          20,
          5_000,
          5_000,
          1_000,
          1_000,
          8,
          12,
          500,
          8_000);

  /** Everything once and little of it: whether it works, not how fast. */
  public static final Extent TINY =
      new Extent(
          Duration.ofMillis(200),
          Duration.ZERO,
          List.of(1, 4),
          8,
          100,
          2,
          10,
          100,
          20,
          10,
          Duration.ofSeconds(4),
          20,
          2,
          50,
          250,
          10,
          20,
          2,
          4,
          20,
          800);

  /** The same with so many items imported and harvested. */
  public Extent ofItems(int items) {
    return new Extent(
        length,
        warmUp,
        connections,
        teachers,
        sample,
        enrollments,
        stepsForEvents,
        stepsForBatches,
        stepsForFreshness,
        eventsPerSecond,
        freshness,
        askedPerSecond,
        publications,
        items,
        items,
        granted,
        compared,
        coursesOfAwards,
        unitsOfAwards,
        entries,
        madeUp);
  }

  /** What the recommender is asked, so that a person has eight items and an item fifty people. */
  public List<String> figures() {
    return List.of(
        "--figures",
        "--people",
        Integer.toString(madeUp),
        "--taken",
        Integer.toString(8 * madeUp),
        "--catalogue",
        Integer.toString(8 * madeUp / 50));
  }

  /** The number of connections to warm up with, and to measure what has no aim. */
  public int usual() {
    return connections.get(1);
  }
}
