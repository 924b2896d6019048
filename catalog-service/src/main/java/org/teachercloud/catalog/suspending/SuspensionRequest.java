package org.teachercloud.catalog.suspending;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why something is suspended.
 *
 * @param reason for the owner, without anything about persons
 */
public record SuspensionRequest(@NotBlank @Size(max = 500) String reason) {}
