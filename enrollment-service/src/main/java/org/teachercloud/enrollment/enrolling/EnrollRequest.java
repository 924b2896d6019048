package org.teachercloud.enrollment.enrolling;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A wish to enrol.
 *
 * @param resourceId what to learn with
 */
public record EnrollRequest(@NotNull UUID resourceId) {}
