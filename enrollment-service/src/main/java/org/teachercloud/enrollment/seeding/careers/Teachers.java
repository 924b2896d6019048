package org.teachercloud.enrollment.seeding.careers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.teachercloud.enrollment.seeding.SeedSize;

/** Who the teachers are and how much each learned; the small world's are the full world's first. */
public final class Teachers {

  /** The numbers of the demonstration accounts follow after all others. */
  static final int TEACHER = 1_000_001;

  static final int TRAINEE = 1_000_003;

  private static final List<String> SUPPORTED = supported();
  private static final long SEED = 20_260_901L;
  private static final int BENCH = 64;
  private static final int TEACHER_ENROLLMENTS = 3;
  private static final int TRAINEE_ENROLLMENTS = 1;

  private Teachers() {}

  public static List<Teacher> of(SeedSize size) {
    List<Teacher> teachers = new ArrayList<>(size.teachers() + 2);
    teachers.add(
        new Teacher(
            TEACHER, fixed("0000000001"), "zhaotong-university", TEACHER_ENROLLMENTS, true));
    teachers.add(
        new Teacher(
            TRAINEE, fixed("0000000003"), "gannan-normal-university", TRAINEE_ENROLLMENTS, true));
    SeedSize small = SeedSize.SMALL;
    int demo = TEACHER_ENROLLMENTS + TRAINEE_ENROLLMENTS;
    add(teachers, 0, small.teachers(), small.enrollments() - demo);
    if (size != small) {
      add(teachers, small.teachers(), size.teachers(), size.enrollments() - small.enrollments());
    }
    return teachers;
  }

  /** Spreads a number of enrolments over teachers: most a few, some very many. */
  private static void add(List<Teacher> teachers, int from, int to, int enrollments) {
    SplittableRandom chance = new SplittableRandom(SEED + from);
    double[] zeal = chance.doubles(to - from).map(x -> 0.4 + 1.6 * x * x * x).toArray();
    double all = 0;
    for (double one : zeal) {
      all += one;
    }
    double owed = 0;
    for (int number = from; number < to; number++) {
      owed += zeal[number - from] / all * enrollments;
      int now = number == to - 1 ? (int) Math.round(owed) : (int) owed;
      owed -= now;
      teachers.add(new Teacher(number, id(number), institution(number), now, false));
    }
  }

  /** They are spread over the supported institutions as the accounts of the bench are. */
  private static String institution(int number) {
    return SUPPORTED.get(number % SUPPORTED.size());
  }

  private static List<String> supported() {
    var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("network.csv");
    try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split(",", -1))
          .filter(row -> row[1].equals("SUPPORTED"))
          .map(row -> row[2])
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static UUID id(int number) {
    return number < BENCH
        ? fixed("10%02d".formatted(number + 1))
        : UUID.nameUUIDFromBytes(("teacher " + number).getBytes(UTF_8));
  }

  private static UUID fixed(String end) {
    return UUID.fromString("00000000-0000-4000-8000-" + "0".repeat(12 - end.length()) + end);
  }
}
