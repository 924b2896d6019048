package org.teachercloud.enrollment.belonging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.teachercloud.enrollment.enrolling.states.Actor;

class BelongingChartTest {

  /** To accept a change: copy target/belonging.mmd into the page. */
  @Test
  void theDrawingInTheDocumentsIsTheCharts() throws IOException {
    Files.writeString(Path.of("target/belonging.mmd"), BelongingChart.drawing());
    String page = Files.readString(Path.of("../docs/enrolment.md"));
    assertTrue(page.contains("```mermaid\n" + BelongingChart.drawing() + "```\n"));
  }

  @Test
  void everyStateIsReachedAndEveryReasonHasItsChange() {
    Set<Belonging> reached = EnumSet.noneOf(Belonging.class);
    Set<BelongingReason> given = EnumSet.noneOf(BelongingReason.class);
    BelongingChart.MOVES.forEach(
        move -> {
          reached.add(move.to());
          given.addAll(move.reasons());
        });
    assertEquals(EnumSet.allOf(Belonging.class), reached);
    assertEquals(EnumSet.allOf(BelongingReason.class), given);
  }

  @Test
  void nobodyConfirmsHerselfAndNobodyElseTellsForHer() {
    for (BelongingReason reason : BelongingReason.values()) {
      assertFalse(
          BelongingChart.allows(Belonging.JOINING, Belonging.ACTIVE, Actor.LEARNER, reason));
      for (Belonging from : new Belonging[] {null, Belonging.LEFT}) {
        for (Belonging to : Belonging.values()) {
          assertFalse(BelongingChart.allows(from, to, Actor.INSTITUTION, reason));
        }
      }
    }
  }

  @Property
  void whoeverIsBackWasConfirmedAgain(@ForAll @Size(min = 1, max = 60) List<Integer> tried) {
    Belonging state = null;
    boolean confirmed = false;
    for (int number : tried) {
      BelongingChart.Move move =
          BelongingChart.MOVES.get(Math.floorMod(number, BelongingChart.MOVES.size()));
      Actor actor = move.by().iterator().next();
      BelongingReason reason = move.reasons().iterator().next();
      if (BelongingChart.allows(state, move.to(), actor, reason)) {
        state = move.to();
        confirmed =
            switch (state) {
              case JOINING, LEFT -> false;
              case ACTIVE ->
                  confirmed
                      || reason == BelongingReason.ARRIVED
                      || reason == BelongingReason.ENROLLED;
              case LEAVING -> confirmed;
            };
        assertEquals(state.present(), confirmed);
      }
    }
  }
}
