package org.teachercloud.recommendation.evaluating.made;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.evaluating.groups.Group;
import org.teachercloud.recommendation.training.Histories;

/** A made-up programme is the same every time, and its people are who their groups say. */
class ProgrammeTest {

  private static final int PEOPLE = 2_000;

  private final Programme programme = Programme.of(400, PEOPLE, 16_000, 3);

  @Test
  void theSameNumbersMakeTheSameProgramme() {
    Programme again = Programme.of(400, PEOPLE, 16_000, 3);
    assertArrayEquals(programme.histories().items(), again.histories().items());
    assertArrayEquals(programme.texts(), again.texts());
    assertEquals(programme.groups(), again.groups());
  }

  @Test
  void everybodyIsOfOneGroupInEachRespectAndTakesNothingTwice() {
    for (String respect : List.of("subject ", "phase ", "language ", "rural ")) {
      BitSet together = new BitSet();
      int count = 0;
      for (Group group : programme.groups()) {
        if (group.name().startsWith(respect)) {
          together.or(group.people());
          count += group.people().cardinality();
        }
      }
      assertEquals(PEOPLE, count, respect);
      assertEquals(PEOPLE, together.cardinality(), respect);
    }
    for (int person = 0; person < PEOPLE; person++) {
      int[] items = programme.histories().of(person);
      assertTrue(items.length > 0);
      assertEquals(items.length, Arrays.stream(items).distinct().count());
    }
  }

  @Test
  void whoLivesInTheCountryTakesAboutHalfAndPeopleTakeMoreOfWhatFitsThem() {
    double rural = mean("rural yes") / mean("rural no");
    assertTrue(rural > 0.4 && rural < 0.7, "rural " + rural);
    Programme.Trait subject = programme.traits().getFirst();
    Histories histories = programme.histories();
    int fits = 0;
    for (int person = 0; person < PEOPLE; person++) {
      for (int item : histories.of(person)) {
        fits += subject.items()[item] == subject.people()[person] ? 1 : 0;
      }
    }
    // By chance it would be about a sixth.
    assertTrue(3 * fits > histories.size(), fits + " of " + histories.size());
  }

  private double mean(String name) {
    BitSet people =
        programme.groups().stream()
            .filter(group -> group.name().equals(name))
            .findFirst()
            .orElseThrow()
            .people();
    return people.stream().map(programme.histories()::length).average().orElseThrow();
  }
}
