package org.teachercloud.enrollment.seeding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.seeding.careers.Careers;
import org.teachercloud.enrollment.seeding.careers.Item;
import org.teachercloud.enrollment.seeding.careers.Teacher;
import org.teachercloud.enrollment.seeding.careers.Teachers;
import org.teachercloud.enrollment.stating.LearningDraft;

/** Some seeded teachers practise, the same every time, and get better by it. */
class PracticeTest {

  private static final Instant TODAY = Instant.parse("2026-09-01T08:00:00Z");
  private static final List<Teacher> TEACHERS = Teachers.of(SeedSize.SMALL);
  private static final int UNITS = 5;

  private final Careers careers = new Careers(items(), TODAY);

  @Test
  void aSmallPartOfTheTeachersPractises() {
    long practising = TEACHERS.stream().filter(one -> !tries(one).isEmpty()).count();
    assertTrue(practising >= 10 && practising <= 20, "of 302: " + practising);
  }

  @Test
  void theSameIsTriedEveryTime() {
    Careers again = new Careers(items(), TODAY);
    for (Teacher teacher : TEACHERS.subList(0, 60)) {
      assertEquals(careers.of(teacher).drafts(), again.of(teacher).drafts());
    }
  }

  @Test
  void whoTriesAgainIsRightMoreOften() {
    int[] right = new int[3];
    int[] all = new int[3];
    for (Teacher teacher : TEACHERS.subList(2, TEACHERS.size())) {
      Map<UUID, Integer> before = new HashMap<>();
      for (LearningDraft one : tries(teacher)) {
        int number = before.merge(one.unit(), 1, Integer::sum) - 1;
        all[number]++;
        right[number] += one.result().success() ? 1 : 0;
      }
    }
    assertTrue(all[0] > 100, "first tries: " + all[0]);
    double[] shares = IntStream.range(0, 3).mapToDouble(n -> right[n] / (double) all[n]).toArray();
    assertTrue(shares[0] > 0.3 && shares[0] < 0.8, "right at once: " + shares[0]);
    assertTrue(shares[2] > 0.4, "right at last, of those who find it hard: " + shares[2]);
  }

  @Test
  void aTryLiesWithinItsEnrolmentAndSaysWhatItsMarkSays() {
    for (Teacher teacher : TEACHERS) {
      Map<UUID, Instant> begun = new HashMap<>();
      for (LearningDraft one : careers.of(teacher).drafts()) {
        begun.putIfAbsent(one.enrollment(), one.at());
        if (one.kind() == LearningDraft.Kind.UNIT_ATTEMPTED) {
          assertFalse(one.at().isBefore(begun.get(one.enrollment())));
          assertTrue(one.at().isBefore(TODAY));
          assertEquals(one.result().score() >= 0.6, one.result().success());
        }
      }
    }
  }

  @Test
  void aDemonstrationAccountDoesWellInOneCourseAndBadlyInAnother() {
    Teacher demo = TEACHERS.getFirst();
    Map<UUID, List<Boolean>> byCourse = new TreeMap<>();
    tries(demo)
        .forEach(
            one ->
                byCourse
                    .computeIfAbsent(one.resource(), id -> new ArrayList<>())
                    .add(one.result().success()));
    assertEquals(
        Set.of(List.of(true), List.of(false)),
        Set.copyOf(
            byCourse.values().stream().map(all -> all.stream().distinct().toList()).toList()));
    byCourse.values().forEach(all -> assertTrue(all.size() >= UNITS, all::toString));
  }

  private List<LearningDraft> tries(Teacher teacher) {
    return careers.of(teacher).drafts().stream()
        .filter(one -> one.kind() == LearningDraft.Kind.UNIT_ATTEMPTED)
        .toList();
  }

  private static List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (int number = 0; number < 280; number++) {
      Subject subject = Subject.values()[number % Subject.values().length];
      items.add(
          new Item(
              edition("course " + number),
              subject,
              EnumSet.noneOf(Phase.class),
              EnumSet.noneOf(Stage.class),
              List.of()));
    }
    return items;
  }

  private static Edition edition(String name) {
    List<Edition.Unit> units =
        IntStream.range(0, UNITS)
            .mapToObj(unit -> new Edition.Unit(id(name + " " + unit), Map.of("en", "A unit"), 45))
            .toList();
    return new Edition(id(name), 1, ResourceKind.COURSE, Map.of("en", name), "ecnu", units);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
