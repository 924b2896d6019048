package org.teachercloud.catalog.standards.crosswalks;

/** How far a link is. */
public enum LinkState {
  PROPOSED,
  /** Experts of both sides approved it by the versions that hold. */
  ADOPTED,
  /** It was adopted; then a version of either framework changed. */
  REOPENED
}
