package org.teachercloud.recommendation.planning.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.planning.Goal;
import org.teachercloud.recommendation.planning.timing.Timetable.Entry;

class PaceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @Test
  void aDateGivesTheMinutesOfTheDaysUpToItAndNotOfBegunWeeks() {
    assertEquals(12, to(TODAY).budget(Goal.Kind.SUBJECTS), "a seventh of 90");
    assertEquals(90, to(TODAY.plusDays(6)).budget(Goal.Kind.SUBJECTS));
    assertEquals(102, to(TODAY.plusDays(7)).budget(Goal.Kind.RESOURCE));
    assertEquals(0, to(TODAY.minusDays(1)).budget(Goal.Kind.SUBJECTS), "over");
    assertEquals(12 * 90, to(null).budget(Goal.Kind.SUBJECTS));
  }

  @Test
  void theWeeksTogetherHoldWhatTheDaysHoldAndNoneHoldsMoreThanAWeek() {
    for (int days = 0; days < 60; days++) {
      Pace pace = to(TODAY.plusDays(days));
      int[] weeks = IntStream.range(0, 10).map(pace::inWeek).toArray();
      assertEquals(pace.budget(Goal.Kind.STAGE), IntStream.of(weeks).sum(), days + " days");
      assertTrue(IntStream.of(weeks).allMatch(minutes -> minutes <= 90), days + " days");
      assertFalse(pace.lastOf(days / 7).isAfter(pace.until()), days + " days");
    }
  }

  @Test
  void whatIsPutOffMustFitIntoTheTimeFromItsDayOn() {
    Pace pace = to(TODAY.plusDays(13));
    Entry now = new Entry(UUID.randomUUID(), 103, TODAY);
    assertTrue(new Timetable(pace, List.of(now, later(77, 8))).isInTime(), "all 180 minutes");
    assertFalse(new Timetable(pace, List.of(later(1, 0), now, later(77, 8))).isInTime());
    assertTrue(new Timetable(pace, List.of(later(77, 8))).isInTime(), "six days hold 77 minutes");
    assertFalse(new Timetable(pace, List.of(later(78, 8))).isInTime());
    assertFalse(new Timetable(pace, List.of(later(1, 14))).isInTime(), "after the date");
    List<Entry> several = List.of(later(50, 8), later(30, 10));
    assertEquals(TODAY.plusDays(8), new Timetable(pace, several).firstTooLate());
  }

  private static Entry later(int minutes, int days) {
    return new Entry(UUID.randomUUID(), minutes, TODAY.plusDays(days));
  }

  private static Pace to(LocalDate until) {
    return new Pace(TODAY, 90, until);
  }
}
