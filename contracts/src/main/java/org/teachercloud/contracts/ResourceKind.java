package org.teachercloud.contracts;

/** What can be shared. */
public enum ResourceKind {
  COURSE,
  LAB,
  DATABASE,
  TEACHING_RESOURCE
}
