package org.teachercloud.recommendation.planning;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.planning.Plan.Part;
import org.teachercloud.recommendation.planning.Plan.PlannedStep;
import org.teachercloud.recommendation.shelf.Item;

/** Who offers little has a share of the steps, although most is offered by one institution. */
class SmallSuppliersTest {

  private static final int WORLDS = 60;
  private static final int TEACHERS_IN_EACH = 20;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

  @Test
  void thePathsOfManyTeachersHoldAtLeastFourFifthsOfTheirShareOfTheOffer() {
    int offered = 0;
    int offeredBySmall = 0;
    int steps = 0;
    int stepsBySmall = 0;
    for (int number = 0; number < WORLDS; number++) {
      MadeWorld world = new MadeWorld(random, 160);
      Set<String> small = SmallSuppliers.of(world.shelf.stock());
      for (Item item : world.shelf.stock().items()) {
        boolean counts = item != null && item.published();
        offered += counts ? 1 : 0;
        offeredBySmall += counts && small.contains(item.institution()) ? 1 : 0;
      }
      for (int teacher = 0; teacher < TEACHERS_IN_EACH; teacher++) {
        MadeTeacher one = MadeTeacher.of(world, random);
        Plan plan = world.buildPlan.build(one.goal(), one.pace(), one.standing(), Plan.NONE);
        boolean chosenFreely =
            one.goal().kind() != Goal.Kind.RESOURCE && one.goal().kind() != Goal.Kind.AWARD;
        if (!chosenFreely) {
          continue;
        }
        for (PlannedStep step : plan.part(Part.AHEAD)) {
          steps++;
          String by = world.shelf.itemOf(step.resource()).institution();
          stepsBySmall += small.contains(by) ? 1 : 0;
        }
      }
    }
    double offer = (double) offeredBySmall / offered;
    double path = (double) stepsBySmall / steps;
    System.out.printf(
        "small suppliers: %.3f of what is offered, %.3f of %,d steps%n", offer, path, steps);
    assertTrue(offeredBySmall > 1000 && steps > 5000, "too little to tell");
    assertTrue(path >= 0.8 * offer, path + " of " + offer);
  }

  @Test
  void whoOffersLessThanHalfOfTheAverageIsSmall() {
    MadeWorld world = new MadeWorld(random, 160);
    Set<String> small = SmallSuppliers.of(world.shelf.stock());
    assertTrue(small.size() >= 5, small.toString());
    assertFalse(small.contains("i0"), "who offers most");
  }
}
