package org.teachercloud.delivery.deadletters;

/** What became of an operator's decision about a dead letter. */
sealed interface SettleOutcome {

  /** It is settled as was asked, now or before. */
  record Settled(DeadLetter deadLetter) implements SettleOutcome {}

  /** There is none of that id. */
  record NoSuchDeadLetter() implements SettleOutcome {}

  /** Somebody decided otherwise before. */
  record SettledOtherwise() implements SettleOutcome {}

  /** Its effect failed again; it stays open, with the new reason. */
  record FailedAgain() implements SettleOutcome {}

  /** An earlier fact of its subject is still missing. */
  record NotItsTurn() implements SettleOutcome {}
}
