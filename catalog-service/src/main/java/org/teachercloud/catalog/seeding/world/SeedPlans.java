package org.teachercloud.catalog.seeding.world;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.teachercloud.catalog.seeding.texts.Angle;
import org.teachercloud.catalog.seeding.texts.ItemForm;
import org.teachercloud.catalog.seeding.texts.SeedTexts;
import org.teachercloud.catalog.seeding.texts.SeedTopic;
import org.teachercloud.catalog.seeding.texts.SubjectNames;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Subject;

/** Every item that makes sense: topics with the angles and forms that suit them. */
final class SeedPlans {

  private static final Set<Subject> WITH_LABORATORIES =
      EnumSet.of(
          Subject.PHYSICS,
          Subject.CHEMISTRY,
          Subject.BIOLOGY,
          Subject.SCIENCE,
          Subject.GEOGRAPHY,
          Subject.INFORMATION_TECHNOLOGY,
          Subject.ARTIFICIAL_INTELLIGENCE,
          Subject.ENGINEERING,
          Subject.MEDICINE,
          Subject.EDUCATIONAL_TECHNOLOGY);

  /** Those that need a room rather than a screen. */
  private static final Set<Subject> WITH_WORKSHOPS =
      EnumSet.of(Subject.LABOUR, Subject.ART, Subject.MUSIC, Subject.SPECIAL_EDUCATION);

  private SeedPlans() {}

  static List<SeedPlan> courses(List<SeedTopic> topics) {
    List<Angle> angles = SeedTexts.angles();
    List<SeedPlan> plans = new ArrayList<>();
    for (SeedTopic topic : topics) {
      for (Angle angle : angles) {
        plans.addAll(courses(topic, angle));
      }
    }
    return plans;
  }

  static List<SeedPlan> others(List<SeedTopic> topics) {
    List<ItemForm> forms = SeedTexts.items();
    List<SeedPlan> plans = new ArrayList<>();
    for (SeedTopic topic : topics) {
      for (ItemForm form : forms) {
        for (Phase phase : topic.phases()) {
          if (suits(form, topic, phase)) {
            plans.add(SeedPlan.of(topic, phase, form));
          }
        }
      }
    }
    return plans;
  }

  private static List<SeedPlan> courses(SeedTopic topic, Angle angle) {
    EnumSet<Phase> suited = EnumSet.noneOf(Phase.class);
    topic.phases().stream()
        .filter(phase -> family(topic, phase) == angle.family())
        .forEach(suited::add);
    if (suited.isEmpty()) {
      return List.of();
    }
    boolean forAll = suited.size() == topic.phases().size() && suited.size() > 1;
    boolean professional = angle.family() == Angle.Family.PROFESSIONAL;
    List<SeedPlan> plans = new ArrayList<>();
    if (forAll && (professional || !angle.namesPhase())) {
      plans.add(SeedPlan.of(topic, null, angle));
    }
    if (suited.size() == 1 || angle.namesPhase()) {
      suited.forEach(phase -> plans.add(SeedPlan.of(topic, phase, angle)));
    }
    return plans;
  }

  private static Angle.Family family(SeedTopic topic, Phase phase) {
    if (phase == Phase.HIGHER) {
      return Angle.Family.UNIVERSITY;
    }
    if (SubjectNames.isProfessional(topic.subject())) {
      return Angle.Family.PROFESSIONAL;
    }
    return switch (phase) {
      case PRESCHOOL -> Angle.Family.EARLY;
      case SPECIAL -> Angle.Family.SPECIAL;
      default -> Angle.Family.SCHOOL;
    };
  }

  private static boolean suits(ItemForm form, SeedTopic topic, Phase phase) {
    boolean school = family(topic, phase) == Angle.Family.SCHOOL;
    if (form.kind() != ResourceKind.LAB) {
      return school || form.suits().equals("ANY");
    }
    boolean laboratory = WITH_LABORATORIES.contains(topic.subject());
    boolean young = phase == Phase.PRESCHOOL || phase == Phase.SPECIAL;
    return form.suits().equals("ON_SITE")
        ? laboratory || WITH_WORKSHOPS.contains(topic.subject())
        : laboratory && !young;
  }
}
