package org.teachercloud.contracts;

/** How far a published resource reaches. */
public enum Scope {
  /** Members of the owning institution. */
  INSTITUTION,
  /** Everyone; visitors see its description. */
  PUBLIC
}
