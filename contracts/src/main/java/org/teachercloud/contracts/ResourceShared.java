package org.teachercloud.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whom a resource reaches from now on, whatever was said before: grants resolved to institutions
 * and moments, those to come included, so that beginnings and ends need no further fact. A resource
 * of which this was never said reaches whom the scope of its publication names.
 *
 * @param shares empty where it reaches nobody but its owner's publishers
 */
public record ResourceShared(UUID id, long sequence, UUID resource, Instant at, List<Share> shares)
    implements CatalogFact {

  @Override
  public String subject() {
    return resource.toString();
  }
}
