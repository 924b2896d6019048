package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A resource can no longer be found or enrolled in; running enrolments go on.
 *
 * @param institution slug of the owner; null in facts of before this was told
 */
public record ResourceWithdrawn(
    UUID id, long sequence, UUID resource, Instant at, String institution) implements CatalogFact {

  @Override
  public String subject() {
    return resource.toString();
  }
}
