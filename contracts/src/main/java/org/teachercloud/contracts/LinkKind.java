package org.teachercloud.contracts;

/** How the origin of a link between two frameworks of standards stands to its destination. */
public enum LinkKind {
  EXACT,
  /** The origin is broader. */
  BROADER,
  /** The origin is narrower. */
  NARROWER,
  RELATED,
  /** The other framework has nothing like the origin. */
  NONE
}
