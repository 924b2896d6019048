package org.teachercloud.enrollment.record.sharing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * An institution that is to know of the caller's record.
 *
 * @param until open where absent
 */
public record ShareRequest(
    @NotNull @Pattern(regexp = "[a-z0-9-]{1,100}") String institution, Instant until) {}
