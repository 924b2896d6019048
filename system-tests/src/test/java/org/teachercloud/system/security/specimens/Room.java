package org.teachercloud.system.security.specimens;

import java.util.Map;

/** Where objects of some kinds come from. */
interface Room {

  /** Whether objects under this path template come from here. */
  boolean knows(String path);

  /**
   * Values for the names that the path template takes.
   *
   * @param whose {@link Whose#OWN}, {@link Whose#FOREIGN} or {@link Whose#OPEN}
   * @param account who is going to ask; empty for a visitor
   */
  Map<String, String> named(String path, Whose whose, String account);
}
