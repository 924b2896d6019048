package org.teachercloud.system.security.specimens;

import java.util.Map;

/** Statements of reuse of two institutions. */
final class ReuseSpecimens implements Room {

  @Override
  public boolean knows(String path) {
    return path.startsWith("/api/v1/reuse/");
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    return Map.of("institution", whose == Whose.OWN ? "ecnu" : "bnu");
  }
}
