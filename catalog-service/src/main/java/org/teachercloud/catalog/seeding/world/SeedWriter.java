package org.teachercloud.catalog.seeding.world;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.catalog.seeding.texts.Angle;
import org.teachercloud.catalog.seeding.texts.SeedTexts;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Subject;

/** Writes out a planned item: texts, units, hours, languages, licence, owner. */
final class SeedWriter {

  /** The programme's first term. */
  private static final Instant BEGINNING = Instant.parse("2021-09-01T00:00:00Z");

  private static final int DAYS = 1_700;

  /** The first of the closing sentences suit students, too; the others suit those who teach. */
  private static final int GENERAL_CLOSINGS = 7;

  private static final List<String> LICENCES =
      List.of("CC BY 4.0", "CC BY 4.0", "CC BY-SA 4.0", "CC BY-NC 4.0", "CC BY-NC-SA 4.0");

  private final List<Text> closings = SeedTexts.closings();
  private final List<String> owners = new ArrayList<>();

  SeedWriter() {
    for (String[] row : SeedTexts.network()) {
      int weight =
          switch (row[1]) {
            case "LEAD" -> 8;
            case "PARTNER" -> 3;
            default -> 1;
          };
      for (int i = 0; i < weight; i++) {
        owners.add(row[2]);
      }
    }
  }

  SeedItem write(SeedPlan plan, List<UUID> prerequisites) {
    String key = plan.key();
    List<Unit> units = units(plan);
    Description description =
        new Description(
            plan.kind(),
            plan.wording().fill(plan.title()),
            summary(plan),
            plan.topic().subject(),
            plan.phases(),
            plan.stages(),
            languages(plan),
            units.stream().mapToInt(Unit::minutes).sum(),
            Chance.oneOf(LICENCES, key, "licence"),
            Scope.PUBLIC,
            units,
            prerequisites);
    Instant published =
        BEGINNING
            .plus(Chance.below(DAYS, key, "day"), ChronoUnit.DAYS)
            .plus(1 + Chance.below(9 * 60, key, "minute"), ChronoUnit.MINUTES);
    return new SeedItem(plan.id(), Chance.oneOf(owners, key, "owner"), description, published);
  }

  private Text summary(SeedPlan plan) {
    Text summary = plan.wording().fill(plan.summary());
    if (plan.kind() != ResourceKind.COURSE) {
      return summary;
    }
    boolean university = plan.family() == Angle.Family.UNIVERSITY;
    List<Text> fitting = university ? closings.subList(0, GENERAL_CLOSINGS) : closings;
    Text closing = Chance.oneOf(fitting, plan.key(), "closing");
    return new Text(summary.zh() + closing.zh(), (summary.en() + " " + closing.en()).strip());
  }

  private static List<Unit> units(SeedPlan plan) {
    List<Text> titles = new ArrayList<>();
    titles.add(plan.wording().fill(plan.units().opening()));
    for (Text point : plan.topic().points()) {
      titles.add(plan.wording().fill(plan.units().point(), point));
    }
    titles.add(plan.wording().fill(plan.units().closing()));
    int lesson = lesson(plan);
    List<Unit> units = new ArrayList<>(titles.size());
    for (int i = 0; i < titles.size(); i++) {
      boolean edge = i == 0 || i == titles.size() - 1;
      String key = "seed|" + plan.key() + "|unit|" + i;
      UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
      units.add(new Unit(id, titles.get(i), edge ? lesson : 2 * lesson));
    }
    return units;
  }

  /** Minutes of the first and the last unit; those in between take twice as long. */
  private static int lesson(SeedPlan plan) {
    if (plan.kind() != ResourceKind.COURSE) {
      return 15;
    }
    boolean university = plan.family() == Angle.Family.UNIVERSITY;
    int steps = Chance.below(university ? 5 : 4, plan.key(), "hours");
    return university ? 135 + 45 * steps : 30 + 15 * steps;
  }

  private static Set<String> languages(SeedPlan plan) {
    boolean bilingual = plan.title().zh().contains("双语");
    boolean foreign = plan.topic().subject() == Subject.ENGLISH;
    int draw = Chance.below(100, plan.key(), "language");
    if (bilingual || draw < (foreign ? 55 : 24)) {
      return Set.of("zh", "en");
    }
    return draw < (foreign ? 75 : 32) ? Set.of("en") : Set.of("zh");
  }
}
