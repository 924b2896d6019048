package org.teachercloud.catalog.sharing;

import jakarta.validation.constraints.Size;

/**
 * Why somebody does not agree.
 *
 * @param reason for the owner, without anything about persons; may be left out
 */
public record DeclineRequest(@Size(max = 500) String reason) {}
