package org.teachercloud.catalog.watching;

/** What came of the wish to keep a search. */
sealed interface KeepOutcome {

  /** It is kept from now on. */
  record Kept(SavedSearch search) implements KeepOutcome {}

  /** She keeps it already. */
  record AlreadyKept(SavedSearch search) implements KeepOutcome {}

  /** She keeps as many as she may. */
  record TooMany() implements KeepOutcome {}

  /** It asks nothing, or for a value that a facet does not have. */
  record Wrong(String field) implements KeepOutcome {}
}
