package org.teachercloud.catalog.adapting;

import java.util.List;
import java.util.UUID;
import org.teachercloud.catalog.adapting.licences.Verdict;

/** What came of a wish to adapt. */
sealed interface AdaptOutcome {

  /** A draft was made of it. */
  record Adapted(UUID id) implements AdaptOutcome {}

  /** There is no such resource for her. */
  record NotThere() implements AdaptOutcome {}

  /**
   * She sees it, but it is not shared for adapting with the institution that would own the work.
   *
   * @param sources fields of further sources that are not; empty where it is the one in the path
   */
  record NotGranted(List<String> sources) implements AdaptOutcome {}

  /** Each of several sources is shared for adapting with one of hers, but none with the same. */
  record NotGrantedTogether() implements AdaptOutcome {}

  /**
   * It is shared for adapting with several of her institutions, or she is no member of this one.
   */
  record InstitutionNeeded() implements AdaptOutcome {}

  /**
   * The licences do not fit.
   *
   * @param source field of the further source whose licence it is; null for the one in the path
   */
  record LicenceForbids(Verdict why, String source) implements AdaptOutcome {}

  /** Each source may be adapted, but there is no licence that all of them let the work have. */
  record LicencesApart() implements AdaptOutcome {}

  /** What is asked for does not go with the kind, or is not there. */
  record Unfit(String field, String code) implements AdaptOutcome {}
}
