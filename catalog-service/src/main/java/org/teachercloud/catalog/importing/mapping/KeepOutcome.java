package org.teachercloud.catalog.importing.mapping;

/** What came of keeping a mapping under a name. */
sealed interface KeepOutcome {

  /** It is kept. */
  record Kept(KeptMapping mapping) implements KeepOutcome {}

  /** A change was wanted of what is not there for her. */
  record NotThere() implements KeepOutcome {}

  /** There is one under this name; she has to say which one she has read. */
  record PreconditionNeeded() implements KeepOutcome {}

  /** It is not the one that she has read. */
  record Stale() implements KeepOutcome {}

  /** She belongs to several institutions, or to none. */
  record InstitutionNeeded() implements KeepOutcome {}
}
