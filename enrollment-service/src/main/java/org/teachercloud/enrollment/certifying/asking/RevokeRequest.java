package org.teachercloud.enrollment.certifying.asking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.teachercloud.enrollment.certifying.RevocationReason;

/**
 * Why a certificate is to hold no longer.
 *
 * @param note for the learner and the institution; never shown to others
 */
public record RevokeRequest(@NotNull RevocationReason reason, @Size(max = 1000) String note) {}
