package org.teachercloud.system.security.specimens;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Identities of what was made once, by names that a room gives. */
final class Kept {

  private final Map<String, String> known = new HashMap<>();

  /** Not by the map itself: what is made needs other things that are kept. */
  String once(String name, Supplier<String> make) {
    String present = known.get(name);
    if (present == null) {
      present = make.get();
      known.put(name, present);
    }
    return present;
  }
}
