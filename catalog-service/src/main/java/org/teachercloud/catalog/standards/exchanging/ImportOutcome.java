package org.teachercloud.catalog.standards.exchanging;

import java.util.List;
import java.util.UUID;

/** What came of a package. */
public sealed interface ImportOutcome {

  /** This version holds now, or did already. */
  record Imported(UUID framework, String version, int items, boolean isNew)
      implements ImportOutcome {}

  /** It is no CFPackage, or its items do not fit. */
  record Invalid(List<CaseCheck.Fault> faults) implements ImportOutcome {}

  /** Nobody said whose standards these are. */
  record CountryNeeded() implements ImportOutcome {}

  /** She belongs to several institutions, or to none. */
  record InstitutionNeeded() implements ImportOutcome {}

  /** Somebody else keeps this framework. */
  record OfOthers() implements ImportOutcome {}

  /** Another version of this name is there. */
  record VersionKnown() implements ImportOutcome {}
}
