package org.teachercloud.recommendation.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Popularity within a profile backs off to popularity in all as evidence gets thin. */
class NewcomerTest {

  /** Of 60 taken, 55 the first: 5 + 60/60 = 6 are imagined. Of her kind 5 were taken, 4 and 1. */
  @Test
  void sharesWithinAreMixedWithSharesOfAll() {
    Newcomer newcomer = new Newcomer(new double[] {55, 4, 1});
    assertArrayEquals(new double[] {55 / 60.0, 4 / 60.0, 1 / 60.0}, newcomer.shares(), 1e-12);
    newcomer.narrow(item -> item > 0);
    assertArrayEquals(
        new double[] {5.5 / 11, (4 + 0.4) / 11, (1 + 0.1) / 11}, newcomer.shares(), 1e-12);
    assertEquals(1, Arrays.stream(newcomer.shares()).sum(), 1e-12);
  }

  @Test
  void muchEvidenceWithinHerProfilePutsItBeforeWhatIsPopularInAll() {
    Newcomer little = new Newcomer(new double[] {5_500, 40, 10});
    little.narrow(item -> item > 0);
    assertTrue(little.shares()[0] > little.shares()[1]);
    Newcomer much = new Newcomer(new double[] {5_500, 4_000, 1_000});
    much.narrow(item -> item > 0);
    assertTrue(much.shares()[1] > much.shares()[0]);
    assertTrue(much.shares()[2] > much.shares()[0]);
  }

  @Test
  void theNarrowerKindIsWithinTheWiderOne() {
    Newcomer newcomer = new Newcomer(new double[] {300, 200, 100});
    newcomer.narrow(item -> item != 2);
    newcomer.narrow(item -> item != 0);
    double afterOne = (200 + 15.0 / 3) / 515;
    assertEquals((200 + 15 * afterOne) / 215, newcomer.shares()[1], 1e-12);
  }

  @Test
  void whereNothingFitsOrNothingWasTakenAllStays() {
    Newcomer newcomer = new Newcomer(new double[] {3, 1});
    newcomer.narrow(item -> false);
    assertArrayEquals(new double[] {0.75, 0.25}, newcomer.shares(), 1e-12);
    assertArrayEquals(new double[2], new Newcomer(new double[2]).shares(), 0);
  }
}
