package org.teachercloud.recommendation.fairness;

/** Whose resources get a fair share of what is shown. */
public enum Group {
  /** Institutions that a cluster supports on that day. */
  SUPPORTED,
  /** Resources in languages that few resources are in, and in no other one. */
  SMALL_LANGUAGE
}
