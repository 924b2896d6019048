package org.teachercloud.recommendation.planning.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.planning.timing.Weeks.Left;
import org.teachercloud.recommendation.planning.timing.Weeks.Portion;

class WeeksTest {

  @Test
  void everyMinuteIsPlannedOnceAndNoWeekHoldsMoreThanItsTime() {
    List<List<Portion>> weeks =
        Weeks.of(List.of(new Left(90, 0), new Left(200, 0), new Left(10, 0)), week -> 120, 50);
    assertEquals(
        List.of(
            List.of(new Portion(0, 90), new Portion(1, 30)),
            List.of(new Portion(1, 120)),
            List.of(new Portion(1, 50), new Portion(2, 10))),
        weeks);
  }

  @Test
  void whatIsPostponedLetsOthersPassAndLeavesAGapWhereNothingElseIsLeft() {
    List<List<Portion>> weeks = Weeks.of(List.of(new Left(60, 2), new Left(60, 0)), week -> 60, 50);
    assertEquals(
        List.of(List.of(new Portion(1, 60)), List.of(), List.of(new Portion(0, 60))), weeks);
  }

  @Test
  void whatDoesNotFitIntoTheWeeksIsLeftOut() {
    assertEquals(2, Weeks.of(List.of(new Left(1000, 0)), week -> 100, 2).size());
  }
}
