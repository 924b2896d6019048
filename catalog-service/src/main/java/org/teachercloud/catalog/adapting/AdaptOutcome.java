package org.teachercloud.catalog.adapting;

import java.util.UUID;

/** What came of a wish to adapt. */
sealed interface AdaptOutcome {

  /** A draft was made of it. */
  record Adapted(UUID id) implements AdaptOutcome {}

  /** There is no such resource for her. */
  record NotThere() implements AdaptOutcome {}

  /** She sees it, but it is not shared with her institution for adapting. */
  record NotGranted() implements AdaptOutcome {}

  /** She belongs to several institutions, or to none, or not to this one. */
  record InstitutionNeeded() implements AdaptOutcome {}

  /** The licences do not fit. */
  record LicenceForbids(Verdict why) implements AdaptOutcome {}
}
