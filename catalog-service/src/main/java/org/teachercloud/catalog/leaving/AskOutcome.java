package org.teachercloud.catalog.leaving;

/** What came of the wish to leave. */
sealed interface AskOutcome {

  /** It is noted, and can be taken back until it is due. */
  record Asked(Departure departure) implements AskOutcome {}

  /** She has asked before. */
  record AskedBefore(Departure departure) implements AskOutcome {}

  /** What she typed is not her name. */
  record NameDiffers() implements AskOutcome {}
}
