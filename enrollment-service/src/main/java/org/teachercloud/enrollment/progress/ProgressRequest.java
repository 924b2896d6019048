package org.teachercloud.enrollment.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What one or more devices noted, in any order.
 *
 * @param events 1 to 500
 */
public record ProgressRequest(
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid ProgressEvent> events) {}
