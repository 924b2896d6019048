package org.teachercloud.recommendation.learning;

/** What became of the wish to learn now. */
sealed interface StartOutcome {

  /** It begins. */
  record Started() implements StartOutcome {}

  /** It is under way already in this replica. */
  record UnderWay() implements StartOutcome {}

  /**
   * There are too few people to learn from.
   *
   * @param least with two items or more
   */
  record TooFew(int histories, int least) implements StartOutcome {}
}
