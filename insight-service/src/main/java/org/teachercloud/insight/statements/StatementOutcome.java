package org.teachercloud.insight.statements;

/** What came of asking for a statement. */
sealed interface StatementOutcome {

  record Made(StatementView statement) implements StatementOutcome {}

  /** Not there, or not the caller's. */
  record NotThere() implements StatementOutcome {}

  /** No term that has begun has this name, or it is longer ago than statements go back. */
  record NoSuchTerm(String name) implements StatementOutcome {}
}
