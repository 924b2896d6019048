package org.teachercloud.recommendation.evaluating.made;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.teachercloud.recommendation.evaluating.groups.Group;
import org.teachercloud.recommendation.training.Histories;

/**
 * A made-up programme: histories as {@link Made} has them, of teachers who differ. Every theme is
 * of a subject, a phase and a language; she more often takes what is of her own subject and phase,
 * and hardly ever what she cannot read. Three of ten live in the country and take about half as
 * much. Titles tell the theme.
 *
 * @param texts by item
 * @param groups of people, by what they are like
 * @param traits what people say of themselves, and items are for
 */
public record Programme(
    Histories histories, String[] texts, List<Group> groups, List<Trait> traits) {

  /**
   * Something that an item fits a person in where both have the same value.
   *
   * @param people by person
   * @param items by item
   */
  public record Trait(int[] people, int[] items) {}

  private static final int SUBJECTS = 6;
  private static final int PHASES = 3;
  private static final int LANGUAGE_EVERY = 8;
  private static final double RURAL = 0.3;
  private static final double RURAL_ZEAL = 0.5;
  private static final double READS_MORE = 0.2;
  private static final double OTHER_SUBJECT = 0.25;
  private static final double OTHER_PHASE = 0.15;
  private static final int DRAWS = 40;

  private record Teacher(int subject, int phase, boolean rural, boolean readsMore) {

    static Teacher any(SplittableRandom chance) {
      return new Teacher(
          Made.zipf(SUBJECTS, chance),
          Made.zipf(PHASES, chance),
          chance.nextDouble() < RURAL,
          chance.nextDouble() < READS_MORE);
    }

    /** How gladly she turns to a theme, 0 to 1. */
    double likes(int theme) {
      if (theme % LANGUAGE_EVERY == LANGUAGE_EVERY - 1 && !readsMore) {
        return 0;
      }
      double bySubject = subjectOf(theme) == subject ? 1 : OTHER_SUBJECT;
      return phaseOf(theme) == phase ? bySubject : bySubject * OTHER_PHASE;
    }
  }

  private static int subjectOf(int theme) {
    return theme % SUBJECTS;
  }

  private static int phaseOf(int theme) {
    return theme / SUBJECTS % PHASES;
  }

  /**
   * Makes one.
   *
   * @param taken about as much is taken by all together
   */
  public static Programme of(int items, int people, int taken, long seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    int themes = Math.max(1, items / Made.THEME);
    int[][] ways = new int[people][];
    Map<String, BitSet> groups = new LinkedHashMap<>();
    int[] subjects = new int[people];
    int[] phases = new int[people];
    double usual = taken / (people * (1 - RURAL + RURAL * RURAL_ZEAL));
    for (int person = 0; person < people; person++) {
      Teacher teacher = Teacher.any(chance);
      int mean = (int) Math.round(teacher.rural() ? usual * RURAL_ZEAL : usual);
      ways[person] = way(teacher, themes, Made.length(mean, chance), chance);
      subjects[person] = teacher.subject();
      phases[person] = teacher.phase();
      belongs(groups, "subject " + (char) ('A' + teacher.subject()), person);
      belongs(groups, "phase " + (char) ('A' + teacher.phase()), person);
      belongs(groups, "language " + (teacher.readsMore() ? "of few too" : "of many alone"), person);
      belongs(groups, "rural " + (teacher.rural() ? "yes" : "no"), person);
    }
    int count = themes * Made.THEME;
    String[] texts = new String[count];
    Arrays.setAll(texts, item -> text(item / Made.THEME, item % Made.THEME));
    int[] ofSubjects = new int[count];
    int[] ofPhases = new int[count];
    Arrays.setAll(ofSubjects, item -> subjectOf(item / Made.THEME));
    Arrays.setAll(ofPhases, item -> phaseOf(item / Made.THEME));
    List<Trait> traits = List.of(new Trait(subjects, ofSubjects), new Trait(phases, ofPhases));
    List<Group> all = new ArrayList<>();
    groups.keySet().stream().sorted().forEach(name -> all.add(new Group(name, groups.get(name))));
    return new Programme(Histories.of(count, ways), texts, all, traits);
  }

  private static void belongs(Map<String, BitSet> groups, String name, int person) {
    groups.computeIfAbsent(name, key -> new BitSet()).set(person);
  }

  private static int[] way(Teacher teacher, int themes, int length, SplittableRandom chance) {
    List<Integer> way = new ArrayList<>();
    int theme = theme(teacher, themes, chance);
    int place = Made.zipf(Made.THEME, chance);
    for (int tries = 0; way.size() < length && tries < 20 * length; tries++) {
      if (chance.nextInt(5) == 0) {
        theme = theme(teacher, themes, chance);
      }
      place = chance.nextInt(3) == 0 ? Made.zipf(Made.THEME, chance) : (place + 1) % Made.THEME;
      int item = theme * Made.THEME + place;
      if (!way.contains(item)) {
        way.add(item);
      }
    }
    return way.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int theme(Teacher teacher, int themes, SplittableRandom chance) {
    int theme = Made.zipf(themes, chance);
    for (int draw = 0; draw < DRAWS && chance.nextDouble() >= teacher.likes(theme); draw++) {
      theme = Made.zipf(themes, chance);
    }
    return theme;
  }

  /** Of a theme's own signs, and one of its own. */
  private static String text(int theme, int place) {
    String signs = Character.toString('一' + 40 * theme) + Character.toString('一' + 40 * theme + 7);
    return "课程" + signs.repeat(2) + Character.toString('一' + 40 * theme + 8 + place % 30);
  }
}
