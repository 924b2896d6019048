package org.teachercloud.catalog.standards.aligning;

import java.util.UUID;

/**
 * A resource, or one unit of it, serves an item of a framework.
 *
 * @param unit null where the whole resource serves it
 */
public record Alignment(UUID item, UUID unit) {}
