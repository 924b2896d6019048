package org.teachercloud.enrollment.admitting.changing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;

/**
 * A wish to change an enrolment.
 *
 * @param to the state; a request that is approved while all places are taken waits instead
 * @param reason one of those that the state chart has for this change
 * @param note for the learner, in one's own words
 * @param offeringId where to, for {@code TRANSFERRED} alone
 */
@Schema(name = "EnrollmentChangeRequest")
public record ChangeRequest(
    @NotNull EnrollmentState to,
    @NotNull ChangeReason reason,
    @Size(min = 1, max = 1000) String note,
    UUID offeringId) {}
