package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A certificate holds no longer.
 *
 * @param institution the slug of who awarded it
 * @param reason stable code of the reason
 */
public record CertificateRevoked(
    UUID id,
    long sequence,
    UUID learner,
    UUID certificate,
    UUID award,
    String institution,
    String reason,
    Instant at)
    implements RecordFact {}
