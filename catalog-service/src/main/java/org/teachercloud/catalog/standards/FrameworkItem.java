package org.teachercloud.catalog.standards;

import java.util.UUID;
import org.teachercloud.catalog.describing.Text;

/**
 * A standard, or a heading over standards, as a version words it.
 *
 * @param id the same in every version of its framework
 * @param code as people cite it; empty where it has none
 * @param parent the item that it is part of; null at the top
 * @param source what its publisher says beyond that, as JSON; null where it was written here
 */
public record FrameworkItem(UUID id, String code, Text title, UUID parent, String source) {}
