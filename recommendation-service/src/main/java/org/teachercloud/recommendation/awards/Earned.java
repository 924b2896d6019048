package org.teachercloud.recommendation.awards;

import java.util.Set;
import java.util.UUID;

/**
 * What a learner has earned of what an award may ask for besides whole courses.
 *
 * @param awards that she holds and that are still valid
 * @param units that she has completed
 */
public record Earned(Set<UUID> awards, Set<UUID> units) {

  public static final Earned NOTHING = new Earned(Set.of(), Set.of());
}
