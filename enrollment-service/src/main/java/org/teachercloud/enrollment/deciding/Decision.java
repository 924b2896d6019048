package org.teachercloud.enrollment.deciding;

import java.time.Instant;
import java.util.UUID;
import org.teachercloud.enrollment.completing.DecisionKind;

/**
 * What an institution decided about somebody's completion; kept for ever.
 *
 * @param item a unit, or a course that is asked for; null for the whole
 * @param reason in somebody's own words; never null for an override, and for taking back
 * @param evidence what it rests on; never null for prior learning
 * @param supersedes the decision about the same thing whose place it takes; null for the first
 * @param withdraws whether it takes that one back, so that none holds
 */
record Decision(
    UUID id,
    UUID enrollment,
    DecisionKind kind,
    UUID item,
    String reason,
    String evidence,
    UUID who,
    Instant at,
    UUID supersedes,
    boolean withdraws) {

  /** The same in the place of another one, null for none. */
  Decision after(UUID earlier) {
    return new Decision(id, enrollment, kind, item, reason, evidence, who, at, earlier, withdraws);
  }
}
