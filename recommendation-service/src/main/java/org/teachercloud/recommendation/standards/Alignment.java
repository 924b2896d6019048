package org.teachercloud.recommendation.standards;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a resource serves by somebody's word.
 *
 * @param whole standards that the resource as a whole serves
 * @param parts standards that only a unit of it serves
 * @param units standards by the unit that serves them
 */
public record Alignment(Set<UUID> whole, Set<UUID> parts, Map<UUID, Set<UUID>> units) {

  static final Alignment NONE = new Alignment(Set.of(), Set.of(), Map.of());

  /** What a try of a unit is evidence of: the standards of the whole and those of the unit. */
  public Set<UUID> of(UUID unit) {
    Set<UUID> served = new TreeSet<>(whole);
    served.addAll(units.getOrDefault(unit, Set.of()));
    return served;
  }
}
