package org.teachercloud.contracts;

/** The schooling that a teacher teaches in. */
public enum Phase {
  PRESCHOOL,
  PRIMARY,
  JUNIOR,
  SENIOR,
  SPECIAL,
  HIGHER
}
