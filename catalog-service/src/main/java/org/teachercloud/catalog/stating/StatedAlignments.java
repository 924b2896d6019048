package org.teachercloud.catalog.stating;

import java.util.List;
import java.util.UUID;
import org.teachercloud.contracts.ResourceAligned;

/** All that is said of what a resource serves, as it is stated. */
public record StatedAlignments(UUID resource, List<ResourceAligned.Alignment> items) {}
