package org.teachercloud.recommendation.planning;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.planning.Plan.Part;
import org.teachercloud.recommendation.planning.Plan.PlannedStep;
import org.teachercloud.recommendation.shelf.Item;

/** Whoever takes the advice of her path and begins a step is not told that it was no good one. */
class WhatIsBegunStaysTest {

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20261129);

  @Test
  void aStepThatSheHasBegunStaysAheadWhateverSuitsHerBetterNow() {
    int begun = 0;
    for (int number = 0; number < 100; number++) {
      MadeWorld world = new MadeWorld(random, random.nextInt(20, 160));
      for (int teacher = 0; teacher < 20; teacher++) {
        MadeTeacher one = MadeTeacher.of(world, random);
        Plan plan = plan(world, one, Plan.NONE);
        for (PlannedStep step : toBegin(world, plan, one)) {
          Item item = world.shelf.itemOf(step.resource());
          world.drawScores();
          Plan again = plan(world, one.beginning(item), plan);
          PlannedStep after = again.step(step.resource());
          if (after == null && hasTwin(world, again, item)) {
            continue;
          }
          assertNotNull(after, () -> step.resource() + " is gone for " + one.goal());
          assertSame(Part.AHEAD, after.part());
          begun++;
        }
      }
    }
    assertTrue(begun > 300, begun + " begun steps prove little");
  }

  /**
   * Steps for which nothing else is needed, and that are there for what they close. An award's
   * parts and a day may ask for something else.
   */
  private static List<PlannedStep> toBegin(MadeWorld world, Plan plan, MadeTeacher one) {
    return one.goal().kind() == Goal.Kind.AWARD || one.pace().until() != null
        ? List.of()
        : plan.part(Part.AHEAD).stream()
            .filter(step -> closesSomething(plan, step) && !step.isAgain())
            .filter(step -> isNew(one, world.shelf.itemOf(step.resource())))
            .filter(step -> step.prerequisites().stream().allMatch(id -> isBehind(plan, id)))
            .toList();
  }

  /** Of two that bear one title only one is a step: the one that something else requires. */
  private static boolean hasTwin(MadeWorld world, Plan plan, Item item) {
    return plan.part(Part.AHEAD).stream()
        .map(step -> world.shelf.itemOf(step.resource()))
        .anyMatch(other -> other.titleIn("zh").equals(item.titleIn("zh")));
  }

  /** Neither taken up before nor decided about: what she puts off may come too late. */
  private static boolean isNew(MadeTeacher one, Item item) {
    return one.standing().learner().stepWith(item.number()) == null
        && !one.standing().spokeOf(item);
  }

  private static boolean closesSomething(Plan plan, PlannedStep step) {
    return plan.coverage().stream()
        .anyMatch(each -> each.now() < 0.99 && step.covers().contains(each.aspect()));
  }

  private static boolean isBehind(Plan plan, UUID id) {
    PlannedStep step = plan.step(id);
    return step != null && step.part().isBehindHer();
  }

  private static Plan plan(MadeWorld world, MadeTeacher one, Plan before) {
    return world.buildPlan.build(one.goal(), one.pace(), one.standing(), before);
  }
}
