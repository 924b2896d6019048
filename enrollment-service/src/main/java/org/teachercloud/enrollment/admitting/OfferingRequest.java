package org.teachercloud.enrollment.admitting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.enrollment.cohorts.Admission;

/**
 * A new offering.
 *
 * @param resourceId a published resource of the caller's institution, or one that is shared with it
 *     for teaching
 * @param admission who gets in; never changed afterwards
 */
@Schema(name = "OfferingRequest")
public record OfferingRequest(
    @NotNull UUID resourceId, @NotNull Admission admission, @NotNull @Valid OfferingTerms terms) {}
