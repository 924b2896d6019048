package org.teachercloud.recommendation.coaching;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody may see a teacher's path; an invitation while nobody has taken it.
 *
 * @param code with which a coach takes the invitation; null once somebody has
 * @param expiresAt when an invitation holds no longer
 * @param coach null while it is an invitation, as are her name and since when
 */
public record Coaching(
    UUID id,
    UUID learner,
    String learnerName,
    String code,
    Instant expiresAt,
    UUID coach,
    String coachName,
    Instant since) {}
