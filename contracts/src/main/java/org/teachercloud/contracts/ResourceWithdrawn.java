package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/** A resource can no longer be found or enrolled in; running enrolments go on. */
public record ResourceWithdrawn(UUID id, long sequence, UUID resource, Instant at)
    implements CatalogFact {

  @Override
  public String subject() {
    return resource.toString();
  }
}
