package org.teachercloud.catalog.describing;

import java.util.UUID;

/**
 * A part of a resource that is completed as a whole.
 *
 * @param minutes time of study, 0 where unknown
 */
public record Unit(UUID id, Text title, int minutes) {}
