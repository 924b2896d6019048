package org.teachercloud.enrollment.deciding;

/** How a wish to decide about somebody's completion ended. */
sealed interface DecideOutcome {

  /** It is decided, now or before. */
  record Decided() implements DecideOutcome {}

  /** She has no place, or has given it up. */
  record NotLearning() implements DecideOutcome {}

  /** Nothing is asked of her by that name. */
  record NotAskedFor() implements DecideOutcome {}

  /** Nobody decides about herself. */
  record OfHerself() implements DecideOutcome {}

  /** Exceptions are taken back by administrators only. */
  record NotAllowed() implements DecideOutcome {}

  /** Unknown or out of reach: not told which. */
  record NotThere() implements DecideOutcome {}
}
