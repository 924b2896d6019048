package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A learner holds a certificate or diploma.
 *
 * @param institution the slug of who awards it
 * @param validUntil null where it holds for good
 */
public record CertificateIssued(
    UUID id,
    long sequence,
    UUID learner,
    UUID certificate,
    UUID award,
    String institution,
    Instant validUntil,
    Instant at)
    implements RecordFact {}
