package org.teachercloud.catalog;

import java.util.UUID;

/** Where new identities come from. */
@FunctionalInterface
public interface IdSource {

  /** An identity that nothing has yet. */
  UUID next();
}
