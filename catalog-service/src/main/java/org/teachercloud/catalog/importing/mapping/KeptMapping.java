package org.teachercloud.catalog.importing.mapping;

import org.teachercloud.catalog.importing.reading.Mapping;

/**
 * A mapping as somebody finds it under its name.
 *
 * @param owner slug of the institution that keeps it; empty where it is everybody's
 * @param change number of its last change, from 1; 0 where it comes with the service
 */
public record KeptMapping(String owner, int change, Mapping mapping) {

  /** Its entity tag: another owner's mapping under the same name is another one. */
  String tag() {
    return "\"" + owner + "." + change + "\"";
  }
}
