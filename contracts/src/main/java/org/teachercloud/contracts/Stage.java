package org.teachercloud.contracts;

/** Where a teacher stands in her career. */
public enum Stage {
  PRE_SERVICE,
  INDUCTION,
  IN_SERVICE
}
