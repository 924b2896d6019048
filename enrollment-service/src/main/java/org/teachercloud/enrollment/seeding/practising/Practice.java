package org.teachercloud.enrollment.seeding.practising;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.teachercloud.contracts.Subject;

/**
 * How practising in one course goes: nothing for most teachers, else tries of every unit until one
 * is right, each likelier right than the one before. By chance of its own, so that nothing else of
 * a history depends on it.
 */
public final class Practice {

  /** Courses of it serve standards more often than others. */
  public static final Subject OFTEN = Subject.EDUCATIONAL_TECHNOLOGY;

  /** One teacher in so many practises. */
  private static final int PRACTISES = 20;

  private static final long SEED = 5_120_377L;
  private static final int MOST = 3;

  /** By how much a try is likelier right than the one before. */
  private static final double BETTER = 0.2;

  /** The place of the course in which a demonstration account does badly. */
  private static final int BADLY = 1;

  private final SplittableRandom chance;
  private final double first;
  private final double better;

  /** Whether she goes on trying where she was right. */
  private final boolean goesOn;

  private Practice(SplittableRandom chance, double first, double better, boolean goesOn) {
    this.chance = chance;
    this.first = first;
    this.better = better;
    this.goesOn = goesOn;
  }

  /**
   * A try.
   *
   * @param percent of the full mark
   */
  public record Try(UUID id, float percent, boolean right) {}

  /**
   * How it goes in her course of that place. A demonstration account does well in her first and
   * badly in her second one, three times in every unit, so that there is something of either to be
   * seen.
   *
   * @param number the teacher's
   * @param demo whether hers is a demonstration account
   */
  public static Practice of(int number, boolean demo, int place) {
    SplittableRandom chance = new SplittableRandom(SEED + 1_000L * number + place);
    if (demo && place <= BADLY) {
      return new Practice(chance, isDoneBadly(demo, place) ? 0 : 1, 0, true);
    }
    boolean practises = !demo && number % PRACTISES == 0;
    return new Practice(practises ? chance : null, 0.15 + 0.8 * chance.nextDouble(), BETTER, false);
  }

  /** Whether it is the course in which a demonstration account does badly. */
  public static boolean isDoneBadly(boolean demo, int place) {
    return demo && place == BADLY;
  }

  /** The tries of the next unit, in their order. */
  public List<Try> tries() {
    List<Try> tries = new ArrayList<>();
    boolean over = chance == null;
    for (int number = 0; number < MOST && !over; number++) {
      boolean right = chance.nextDouble() < first + number * better;
      int percent = right ? chance.nextInt(60, 101) : chance.nextInt(10, 60);
      tries.add(new Try(uuid(chance), percent, right));
      over = right && !goesOn;
    }
    return tries;
  }

  /** A random identifier (version 4) by this chance. */
  private static UUID uuid(SplittableRandom chance) {
    long high = chance.nextLong() & ~0xF000L | 0x4000L;
    long low = chance.nextLong() & ~(0xC000L << 48) | (0x8000L << 48);
    return new UUID(high, low);
  }
}
