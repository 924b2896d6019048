package org.teachercloud.catalog.seeding.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.catalog.seeding.SeedAlignments;
import org.teachercloud.catalog.seeding.SeedStandards;
import org.teachercloud.catalog.standards.Framework;
import org.teachercloud.catalog.standards.FrameworkItem;
import org.teachercloud.catalog.standards.aligning.Alignment;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Subject;

final class SeedWorldTest {

  private static final List<SeedItem> FULL = new SeedWorld().items(SeedSize.FULL);

  @Test
  void fullWorldHasTheFiguresOfTheProgramme() {
    assertEquals(13_166, FULL.stream().filter(SeedWorldTest::isCourse).count());
    assertEquals(1_994, FULL.stream().filter(item -> !isCourse(item)).count());
    assertEquals(FULL.size(), FULL.stream().map(SeedItem::id).distinct().count());
  }

  @Test
  void noTwoItemsHaveTheSameTitle() {
    Set<String> chinese = new HashSet<>();
    Set<String> english = new HashSet<>();
    List<String> doubled = new ArrayList<>();
    for (SeedItem item : FULL) {
      Text title = item.description().title();
      if (!chinese.add(title.zh()) | !english.add(title.en())) {
        doubled.add(title.toString());
      }
    }
    assertEquals(List.of(), doubled);
  }

  @Test
  void everyTextIsWrittenInBothLanguages() {
    for (SeedItem item : FULL) {
      Stream<Text> units = item.description().units().stream().map(Unit::title);
      Stream.concat(Stream.of(item.description().title(), item.description().summary()), units)
          .forEach(
              text -> {
                assertTrue(text.zh().codePoints().anyMatch(Character::isIdeographic), text.zh());
                assertTrue(text.en().codePoints().noneMatch(Character::isIdeographic), text.en());
                assertTrue(text.en().length() > 1, text.zh());
                assertFalse((text.zh() + text.en()).matches(".*[{}|].*"), text.toString());
              });
    }
  }

  @Test
  void everySubjectIsThereForEveryPhase() {
    Set<String> missing = new HashSet<>();
    for (Subject subject : EnumSet.complementOf(EnumSet.of(Subject.UNCLASSIFIED))) {
      for (Phase phase : Phase.values()) {
        missing.add(subject + " " + phase);
      }
    }
    FULL.stream()
        .filter(SeedWorldTest::isCourse)
        .map(SeedItem::description)
        .forEach(d -> d.phases().forEach(phase -> missing.remove(d.subject() + " " + phase)));
    assertEquals(Set.of(), missing);
  }

  @Test
  void whatIsNeededComesBeforeWhatNeedsIt() {
    for (SeedSize size : SeedSize.values()) {
      Set<UUID> seen = new HashSet<>();
      int needs = 0;
      for (SeedItem item : size == SeedSize.FULL ? FULL : new SeedWorld().items(size)) {
        assertTrue(seen.containsAll(item.description().prerequisites()));
        needs += item.description().prerequisites().size();
        seen.add(item.id());
      }
      assertTrue(needs > size.courses() / 10, "hardly any prerequisites: " + needs);
    }
  }

  @Test
  void smallWorldIsPartOfTheFull() {
    List<SeedItem> small = new SeedWorld().items(SeedSize.SMALL);
    assertEquals(300, small.size());
    assertTrue(new HashSet<>(FULL).containsAll(small));
  }

  @Test
  void everyInstitutionOwnsSomethingAndLeadersOwnMore() {
    var owned =
        FULL.stream().collect(Collectors.groupingBy(SeedItem::institution, Collectors.counting()));
    assertEquals(72, owned.size());
    assertTrue(owned.get("ecnu") > 3 * owned.get("zhaotong-university"));
  }

  @Test
  void coursesServeStandardsOfBothCountriesAndSomeStandardsLackCourses() {
    SeedAlignments alignments = new SeedAlignments();
    Map<UUID, Set<UUID>> courses = new HashMap<>();
    int ofUnits = 0;
    for (SeedItem item : FULL) {
      Set<UUID> units =
          item.description().units().stream().map(Unit::id).collect(Collectors.toSet());
      for (Alignment alignment : alignments.served(item)) {
        assertTrue(alignment.unit() == null || units.contains(alignment.unit()));
        ofUnits += alignment.unit() == null ? 0 : 1;
        courses.computeIfAbsent(alignment.item(), one -> new HashSet<>()).add(item.id());
      }
    }
    for (Framework framework : SeedStandards.frameworks()) {
      int served = 0;
      for (FrameworkItem item : framework.items()) {
        int count = courses.getOrDefault(item.id(), Set.of()).size();
        served += count > 0 ? 1 : 0;
      }
      assertTrue(served > 8, "hardly any standard of " + framework.country() + " is served");
      assertTrue(served < framework.items().size());
    }
    assertTrue(ofUnits > 300, "hardly any units: " + ofUnits);
  }

  @Test
  void worldIsTheSameInEveryRun() throws Exception {
    assertEquals(FULL, new SeedWorld().items(SeedSize.FULL));
    List<String> sample = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      SeedItem item = FULL.get(Chance.below(FULL.size(), "sample " + i, "row"));
      var d = item.description();
      sample.add(item.institution() + " " + d.subject() + " " + d.phases() + " " + d.languages());
      sample.add("  " + d.title() + "\n  " + d.summary());
      d.units().forEach(unit -> sample.add("    " + unit.title() + " " + unit.minutes()));
    }
    Files.write(Path.of("target", "seed-sample.txt"), sample);
  }

  private static boolean isCourse(SeedItem item) {
    return item.description().kind() == ResourceKind.COURSE;
  }
}
