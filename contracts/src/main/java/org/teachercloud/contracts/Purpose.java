package org.teachercloud.contracts;

/** What somebody may do with a shared resource. */
public enum Purpose {
  /** Find it and read it; whatever else may be done with it, it may be read. */
  READ,
  /** Enrol in it and learn with it. */
  ENROL,
  /** Keep a copy. */
  COPY,
  /** Translate, localise, extract or remix. */
  ADAPT,
  /** Use it in one's own teaching. */
  TEACH
}
