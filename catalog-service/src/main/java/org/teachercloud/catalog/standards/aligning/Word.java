package org.teachercloud.catalog.standards.aligning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an institution says of the standards that a resource serves, whole.
 *
 * @param by who said it for the institution; null where the programme itself did
 */
public record Word(UUID resource, String institution, List<Alignment> items, UUID by, Instant at) {}
