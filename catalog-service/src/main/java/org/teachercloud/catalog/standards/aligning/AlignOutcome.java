package org.teachercloud.catalog.standards.aligning;

import java.util.List;

/** What came of a word on a resource. */
public sealed interface AlignOutcome {

  /** It stands now. */
  record Stated() implements AlignOutcome {}

  /** There is no such resource for her. */
  record NotThere() implements AlignOutcome {}

  /** Somebody has said something since she read it. */
  record Stale() implements AlignOutcome {}

  /** She writes for another institution or for none, and is no expert of all that she names. */
  record NotAReviewer() implements AlignOutcome {}

  /** She belongs to several institutions, or not to this one. */
  record InstitutionNeeded() implements AlignOutcome {}

  /** These fields name an item or a unit that is not there. */
  record Unknown(List<String> fields) implements AlignOutcome {}
}
