package org.teachercloud.enrollment.deciding;

import java.time.Instant;
import java.util.UUID;
import org.teachercloud.enrollment.completing.DecisionKind;

/**
 * What an institution decided about somebody's completion; kept for ever.
 *
 * @param item a unit, or a course that is asked for; null for the whole
 * @param reason in somebody's own words; never null for an override
 * @param evidence what it rests on; never null for prior learning
 */
record Decision(
    UUID enrollment,
    DecisionKind kind,
    UUID item,
    String reason,
    String evidence,
    UUID who,
    Instant at) {}
