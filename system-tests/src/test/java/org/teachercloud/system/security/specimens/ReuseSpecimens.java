package org.teachercloud.system.security.specimens;

import java.util.Map;

/** Statements of reuse of two institutions, and of two clusters, one of which the lead leads. */
final class ReuseSpecimens implements Room {

  @Override
  public boolean knows(String path) {
    return path.startsWith("/api/v1/reuse/");
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    boolean own = whose == Whose.OWN;
    return path.endsWith("{cluster}")
        ? Map.of("cluster", own ? "2" : "1")
        : Map.of("institution", own ? "ecnu" : "bnu");
  }
}
