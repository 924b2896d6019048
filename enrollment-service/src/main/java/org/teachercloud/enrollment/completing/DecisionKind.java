package org.teachercloud.enrollment.completing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an institution can decide about somebody's completion. */
@Schema(name = "CompletionDecisionKind")
public enum DecisionKind {
  /** She was there. */
  ATTENDED,
  /** What she did is good. */
  SIGNED_OFF,
  /** She had learned it before, and there is evidence of it. */
  RECOGNISED,
  /** It is not asked of her, for a reason. */
  OVERRIDDEN
}
