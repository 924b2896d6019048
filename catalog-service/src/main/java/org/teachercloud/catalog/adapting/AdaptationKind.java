package org.teachercloud.catalog.adapting;

/** What is done with a work. */
public enum AdaptationKind {
  /** The same in another language. */
  TRANSLATE,
  /** Fitted to other schools and their surroundings. */
  LOCALISE,
  /** A part of it by itself. */
  EXTRACT,
  /** Something new that builds on it. */
  REMIX
}
