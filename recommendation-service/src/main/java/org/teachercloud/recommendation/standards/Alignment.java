package org.teachercloud.recommendation.standards;

import java.util.Set;
import java.util.UUID;

/**
 * What a resource serves by somebody's word.
 *
 * @param whole standards that the resource as a whole serves
 * @param parts standards that only a unit of it serves
 */
public record Alignment(Set<UUID> whole, Set<UUID> parts) {

  static final Alignment NONE = new Alignment(Set.of(), Set.of());
}
