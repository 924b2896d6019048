package org.teachercloud.recommendation.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.planning.Plan.Part;
import org.teachercloud.recommendation.planning.Plan.PlannedStep;
import org.teachercloud.recommendation.planning.comparing.Change;
import org.teachercloud.recommendation.planning.comparing.ComparePlans;
import org.teachercloud.recommendation.shelf.Item;

/** Whole plans, from the catalogue to the weeks, for teachers and catalogues drawn by chance. */
class NoPlanBreaksARuleTest {

  private static final int WORLDS = 200;
  private static final int TEACHERS_IN_EACH = 60;

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20261128);

  @Test
  void noneOfThousandsOfTeachersGetsAPlanThatBreaksARule() {
    Map<Goal.Kind, Integer> steps = new EnumMap<>(Goal.Kind.class);
    int plans = 0;
    int late = 0;
    int leftOut = 0;
    int again = 0;
    for (int number = 0; number < WORLDS; number++) {
      MadeWorld world = new MadeWorld(random, random.nextInt(20, 160));
      for (int teacher = 0; teacher < TEACHERS_IN_EACH; teacher++) {
        MadeTeacher one = MadeTeacher.of(world, random);
        Plan plan = plan(world, one, Plan.NONE);
        plans++;
        late += (int) plan.beyond().stream().filter(Plan.Beyond::late).count();
        again += (int) plan.steps().stream().filter(PlannedStep::isAgain).count();
        leftOut += plan.part(Part.LEFT_OUT).size();
        List<PlannedStep> ahead = plan.part(Part.AHEAD);
        steps.merge(one.goal().kind(), ahead.size(), Integer::sum);
        if (!ahead.isEmpty()) {
          Item first = world.shelf.itemOf(ahead.getFirst().resource());
          MadeTeacher later = one.having(first);
          Plan next = plan(world, later, plan);
          plans++;
          PlannedStep done = next.step(first.resource());
          assertTrue(done.part() == Part.DONE || done.isAgain(), "it stays on the way");
          told(world, later, plan, next);
        }
      }
    }
    System.out.printf("%,d plans, steps ahead by goal %s, %d too late%n", plans, steps, late);
    for (Goal.Kind kind : Goal.Kind.values()) {
      assertTrue(steps.getOrDefault(kind, 0) > 1000, kind + ": plans without steps prove nothing");
    }
    assertTrue(late > 100 && leftOut > 100, late + " too late, " + leftOut + " left out");
    assertTrue(again > 10, again + " to practise once more");
  }

  private static Plan plan(MadeWorld world, MadeTeacher one, Plan before) {
    Plan plan = world.buildPlan.build(one.goal(), one.pace(), one.standing(), before);
    assertEquals("", new Broken(world, one, plan).rule(), () -> one + " gets " + plan);
    return plan;
  }

  /** Every step that came or went is told, once. */
  private static void told(MadeWorld world, MadeTeacher one, Plan before, Plan after) {
    var covering = world.buildPlan.covering(one.goal(), one.standing());
    ComparePlans.Catalogue catalogue =
        new ComparePlans.Catalogue() {
          @Override
          public boolean isGone(UUID id) {
            return !world.shelf.itemOf(id).isVisibleTo(one.standing().institutions());
          }

          @Override
          public Set<String> covers(UUID id) {
            return covering.apply(world.shelf.itemOf(id));
          }
        };
    List<Change> changes = ComparePlans.of(before, after, one.standing(), catalogue);
    for (PlannedStep was : before.part(Part.AHEAD)) {
      long said =
          changes.stream()
              .filter(change -> change.resource().equals(was.resource()))
              .filter(change -> change.kind() != Change.Kind.ADDED)
              .count();
      PlannedStep is = after.step(was.resource());
      if (is == null || is.part() != Part.AHEAD) {
        assertEquals(1, said, "what became of " + was);
      }
    }
  }
}
