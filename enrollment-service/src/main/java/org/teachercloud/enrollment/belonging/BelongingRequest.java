package org.teachercloud.enrollment.belonging;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish to change where a learner stands with an institution.
 *
 * @param institution slug; an administrator names her own
 * @param reason one of those that the chart has for this change
 * @param note for the others, in one's own words
 */
@Schema(name = "BelongingRequest")
public record BelongingRequest(
    @NotNull @Pattern(regexp = "[a-z0-9-]{1,100}") String institution,
    @NotNull Belonging to,
    @NotNull BelongingReason reason,
    @Size(min = 1, max = 1000) String note) {}
