package org.teachercloud.enrollment;

import java.util.UUID;

/** Where new identifiers come from. */
@FunctionalInterface
public interface Ids {

  /** An identifier that nobody has had before. */
  UUID next();
}
