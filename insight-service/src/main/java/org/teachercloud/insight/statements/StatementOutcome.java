package org.teachercloud.insight.statements;

/** What came of asking for a statement of some form. */
sealed interface StatementOutcome<V> {

  record Made<V>(V statement) implements StatementOutcome<V> {}

  /** Not there, or not the caller's. */
  record NotThere<V>() implements StatementOutcome<V> {}

  /** No term that has begun has this name, or it is longer ago than statements go back. */
  record NoSuchTerm<V>(String name) implements StatementOutcome<V> {}
}
