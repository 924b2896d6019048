package org.teachercloud.recommendation.exploring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.teachercloud.contracts.ProgrammeZone;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.shelf.Stock;

/**
 * Chooses who is shown something new on a day, and what: each new resource that suits her with the
 * same chance. Both are drawn from her identity and the day, so that whoever asks again that day,
 * and whichever replica answers, is told the same.
 */
@ApplicationScoped
public class Explore {

  @Inject Shelf shelf;
  @Inject ExploringConfig config;
  @Inject ExplorationLog log;
  @Inject InstantSource clock;

  /** Something new for her, and the chance with which it came to be that. */
  public record Choice(Item item, double chance) {}

  /** The place where something new stands in a list, from 0. */
  public int place() {
    return config.place() - 1;
  }

  /**
   * What she is shown today; null on most days, where nothing is new for her, and always where she
   * has opted out.
   *
   * @param subjects of hers; nothing else is new for her
   * @param people by item, how many have taken it
   * @param mayStart by item, whether she may take it now
   */
  public Choice choose(
      Learner learner, Set<Subject> subjects, IntUnaryOperator people, IntPredicate mayStart) {
    long day = today().toEpochDay();
    if (learner.profile().optedOut() || !isHerDay(learner.id(), day, config.share())) {
      return null;
    }
    int since = (int) clock.instant().minus(config.newFor()).getEpochSecond();
    int known = config.known();
    Stock stock = shelf.stock();
    boolean[] hers = new boolean[Subject.values().length];
    subjects.forEach(subject -> hers[subject.ordinal()] = true);
    Item chosen = null;
    long highest = 0;
    int several = 0;
    for (int number = 0; number < stock.items().length; number++) {
      int subject = stock.subjects()[number];
      if (subject == Stock.ABSENT
          || !hers[subject]
          || stock.firstPublished()[number] <= since
          || people.applyAsInt(number) >= known) {
        continue;
      }
      if (mayStart.test(number)) {
        Item item = stock.items()[number];
        several++;
        long drawn = mixed(item.resource(), mixed(learner.id(), day));
        if (chosen == null || drawn > highest) {
          chosen = item;
          highest = drawn;
        }
      }
    }
    return chosen == null ? null : new Choice(chosen, config.share() / several);
  }

  /** She was shown what was chosen. */
  public void shown(Learner learner, Choice choice, int place) {
    log.add(new Explored(today(), learner.id(), choice.item().number(), place, choice.chance()));
  }

  /** Whether a person is one of those who are shown something new on a day of the epoch. */
  static boolean isHerDay(UUID person, long day, double share) {
    return fraction(mixed(person, day)) < share;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ProgrammeZone.ZONE);
  }

  private static long mixed(UUID id, long with) {
    return mixed(id.getMostSignificantBits() ^ mixed(id.getLeastSignificantBits() ^ mixed(with)));
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood: OOPSLA 2014), which leaves no pattern. */
  private static long mixed(long value) {
    long mixed = value + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  private static double fraction(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }
}
