package org.teachercloud.enrollment.enrolling.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StateChartTest {

  /** To accept a change: copy target/enrolment-states.mmd into the page. */
  @Test
  void theDrawingInTheDocumentsIsTheCharts() throws IOException {
    Files.writeString(Path.of("target/enrolment-states.mmd"), StateChart.drawing());
    String page = Files.readString(Path.of("../docs/enrolment.md"));
    assertTrue(page.contains("```mermaid\n" + StateChart.drawing() + "```\n"));
  }

  @Test
  void everyStateIsReachedAndEveryoneMayLeaveUntilSheHasCompleted() {
    Set<EnrollmentState> reached = EnumSet.noneOf(EnrollmentState.class);
    StateChart.MOVES.forEach(move -> reached.add(move.to()));
    assertEquals(EnumSet.allOf(EnrollmentState.class), reached);
    for (EnrollmentState state : EnrollmentState.values()) {
      boolean open = state != EnrollmentState.COMPLETED && state != EnrollmentState.WITHDRAWN;
      assertEquals(
          open,
          StateChart.mayAsk(
              state, EnrollmentState.WITHDRAWN, Actor.LEARNER, ChangeReason.OWN_WISH));
    }
  }

  @Test
  void nobodyAdmitsHerselfWhereTheInstitutionDecides() {
    for (ChangeReason reason : ChangeReason.values()) {
      assertFalse(
          StateChart.allows(
              EnrollmentState.REQUESTED, EnrollmentState.ACTIVE, Actor.LEARNER, reason));
      for (EnrollmentState from : EnrollmentState.values()) {
        assertFalse(
            from != EnrollmentState.DEFERRED
                && StateChart.mayAsk(from, EnrollmentState.ACTIVE, Actor.LEARNER, reason));
        assertFalse(StateChart.mayAsk(from, EnrollmentState.COMPLETED, Actor.LEARNER, reason));
      }
    }
  }

  @Property
  void whateverIsTriedTheChartHolds(@ForAll @Size(min = 1, max = 60) List<Integer> tried) {
    EnrollmentState state = null;
    List<EnrollmentState> past = new ArrayList<>();
    boolean merged = false;
    for (int number : tried) {
      Move move = StateChart.MOVES.get(Math.floorMod(number, StateChart.MOVES.size()));
      Actor actor = move.by().iterator().next();
      ChangeReason reason = move.reasons().iterator().next();
      if (!merged && StateChart.allows(state, move.to(), actor, reason)) {
        // What is completed is so for ever, or another account of hers completed it, too.
        merged = actor == Actor.CLOUD && reason == ChangeReason.MERGED;
        assertTrue(state != EnrollmentState.COMPLETED || merged);
        state = move.to();
        past.add(state);
      }
    }
    int completed = past.indexOf(EnrollmentState.COMPLETED);
    assertTrue(completed < 0 || completed == past.size() - (merged ? 2 : 1));
    assertTrue(completed < 0 || past.get(completed - 1) == EnrollmentState.ACTIVE);
  }
}
