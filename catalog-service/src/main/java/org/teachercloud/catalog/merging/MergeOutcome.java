package org.teachercloud.catalog.merging;

/** What came of the wish that one account goes into another. */
sealed interface MergeOutcome {

  /** It is a fact. */
  record Merged(Merger merger) implements MergeOutcome {}

  /** Nobody was given the word, or its time is over, or it was used. */
  record WordNotGood() implements MergeOutcome {}

  /** The word was given to the account that gives it. */
  record SameAccount() implements MergeOutcome {}

  /** What was typed is not the name of the account that stays. */
  record NameDiffers() implements MergeOutcome {}

  /** One of the two is to be erased. */
  record Leaving() implements MergeOutcome {}
}
