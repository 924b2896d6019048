package org.teachercloud.recommendation.mastering;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What tries say of a standard. */
@Schema(name = "MasteryJudgement")
public enum Judgement {
  /** Fewer tries than it takes to say anything. */
  TOO_EARLY,
  /** The next try is more likely wrong. */
  WEAK,
  /** Neither weak nor mastered. */
  GROWING,
  /** Above the threshold. */
  MASTERED
}
