package org.teachercloud.enrollment.stating;

import java.time.Instant;
import java.util.UUID;

/**
 * What happened to a certificate, before it is stated.
 *
 * @param validUntil null where it holds for good
 * @param reason why it was revoked; null where it was issued
 */
public record CertificateDraft(
    UUID learner,
    UUID certificate,
    UUID award,
    String institution,
    Instant validUntil,
    String reason,
    Instant at) {}
