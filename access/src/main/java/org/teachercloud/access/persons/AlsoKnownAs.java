package org.teachercloud.access.persons;

import java.util.Map;
import java.util.UUID;

/** Other names under which a service knows persons; used by the conditions of holdings. */
public interface AlsoKnownAs {

  /** Her other names, by the name that they have in conditions. */
  Map<String, String> of(UUID person);
}
