package org.teachercloud.system.security.specimens;

/** Whose object is named. */
public enum Whose {
  /** The operation names none. */
  NONE,
  /** The caller's or her institution's; of the demo institution's where she has none herself. */
  OWN,
  /** Of other people of another institution, who keep it to themselves where they can. */
  FOREIGN,
  /** Of another institution, which lets everybody see it. Such rows are asked where they exist. */
  OPEN,
  /** There is none. */
  ABSENT
}
