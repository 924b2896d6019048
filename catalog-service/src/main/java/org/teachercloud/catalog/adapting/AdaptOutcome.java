package org.teachercloud.catalog.adapting;

import java.util.UUID;

/** What came of a wish to adapt. */
sealed interface AdaptOutcome {

  /** A draft was made of it. */
  record Adapted(UUID id) implements AdaptOutcome {}

  /** There is no such resource for her. */
  record NotThere() implements AdaptOutcome {}

  /**
   * She sees it, but it is not shared for adapting with the institution that would own the work.
   */
  record NotGranted() implements AdaptOutcome {}

  /**
   * It is shared for adapting with several of her institutions, or she is no member of this one.
   */
  record InstitutionNeeded() implements AdaptOutcome {}

  /** The licences do not fit. */
  record LicenceForbids(Verdict why) implements AdaptOutcome {}
}
