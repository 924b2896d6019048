package org.teachercloud.enrollment.seeding.careers;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/**
 * Who a seeded teacher is.
 *
 * @param joined when she came to the platform
 * @param stages since when she stands in each stage, the first since she joined
 */
record Person(
    Subject subject,
    Phase phase,
    Set<String> languages,
    int weeklyMinutes,
    Instant joined,
    TreeMap<Instant, Stage> stages) {

  private static final Map<Subject, Integer> TAUGHT =
      Map.ofEntries(
          Map.entry(Subject.CHINESE, 18),
          Map.entry(Subject.MATHEMATICS, 18),
          Map.entry(Subject.ENGLISH, 14),
          Map.entry(Subject.PHYSICS, 6),
          Map.entry(Subject.CHEMISTRY, 5),
          Map.entry(Subject.BIOLOGY, 4),
          Map.entry(Subject.SCIENCE, 4),
          Map.entry(Subject.GEOGRAPHY, 3),
          Map.entry(Subject.HISTORY, 4),
          Map.entry(Subject.CIVICS, 4),
          Map.entry(Subject.INFORMATION_TECHNOLOGY, 4),
          Map.entry(Subject.MUSIC, 3),
          Map.entry(Subject.ART, 3),
          Map.entry(Subject.PHYSICAL_EDUCATION, 4),
          Map.entry(Subject.LABOUR, 1),
          Map.entry(Subject.EARLY_CHILDHOOD, 4),
          Map.entry(Subject.SPECIAL_EDUCATION, 1));

  private static final Set<Subject> FROM_JUNIOR_ON =
      Set.of(Subject.PHYSICS, Subject.CHEMISTRY, Subject.BIOLOGY, Subject.GEOGRAPHY);

  private static final int[] MINUTES = {60, 90, 120, 120, 180, 240};
  private static final int YEARS_DAYS = 3 * 365;

  /** Somebody by chance. */
  static Person any(Instant today, SplittableRandom chance) {
    Subject subject = subject(chance);
    Instant joined =
        today.minus(Duration.ofMinutes(chance.nextLong(30L * 1440, YEARS_DAYS * 1440L)));
    double dice = chance.nextDouble();
    Stage first =
        dice < 0.15 ? Stage.PRE_SERVICE : dice < 0.35 ? Stage.INDUCTION : Stage.IN_SERVICE;
    Set<String> languages = new LinkedHashSet<>(List.of("zh"));
    if (chance.nextDouble() < (subject == Subject.ENGLISH ? 0.9 : 0.15)) {
      languages.add("en");
    }
    return new Person(
        subject,
        phase(subject, chance),
        languages,
        MINUTES[chance.nextInt(MINUTES.length)],
        joined,
        stages(first, joined, today, chance));
  }

  /** A demonstration account. */
  static Person demo(Stage stage, Instant today) {
    Instant joined = today.minus(Duration.ofDays(200));
    TreeMap<Instant, Stage> stages = new TreeMap<>();
    stages.put(joined, stage);
    return new Person(Subject.MATHEMATICS, Phase.PRIMARY, Set.of("zh"), 120, joined, stages);
  }

  private static Subject subject(SplittableRandom chance) {
    int dice = chance.nextInt(TAUGHT.values().stream().mapToInt(Integer::intValue).sum());
    for (Subject subject : Subject.values()) {
      dice -= TAUGHT.getOrDefault(subject, 0);
      if (dice < 0) {
        return subject;
      }
    }
    return Subject.CHINESE;
  }

  private static Phase phase(Subject subject, SplittableRandom chance) {
    double dice = chance.nextDouble();
    return switch (subject) {
      case EARLY_CHILDHOOD -> Phase.PRESCHOOL;
      case SPECIAL_EDUCATION -> Phase.SPECIAL;
      default -> {
        if (FROM_JUNIOR_ON.contains(subject)) {
          yield dice < 0.55 ? Phase.JUNIOR : Phase.SENIOR;
        }
        yield dice < 0.5 ? Phase.PRIMARY : dice < 0.78 ? Phase.JUNIOR : Phase.SENIOR;
      }
    };
  }

  private static TreeMap<Instant, Stage> stages(
      Stage first, Instant joined, Instant today, SplittableRandom chance) {
    TreeMap<Instant, Stage> stages = new TreeMap<>();
    stages.put(joined, first);
    Instant since = joined;
    for (int next = first.ordinal() + 1; next < Stage.values().length; next++) {
      since = since.plus(Duration.ofDays(chance.nextInt(240, 600)));
      if (since.isBefore(today)) {
        stages.put(since, Stage.values()[next]);
      }
    }
    return stages;
  }
}
