package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An adopted link between two frameworks holds no longer, because a version or its grounds changed;
 * it may be adopted again.
 */
public record CrosswalkReopened(UUID id, long sequence, UUID link, Instant at)
    implements StandardsFact {

  @Override
  public String subject() {
    return link.toString();
  }
}
