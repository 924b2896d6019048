package org.teachercloud.enrollment.moving;

import jakarta.validation.constraints.Min;

/**
 * A learner's wish to move.
 *
 * @param version whose news she has read
 */
public record MoveRequest(@Min(1) int version) {}
