package org.teachercloud.contracts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An institution is known to the cloud, or known under a new name.
 *
 * @param institution slug, also the alias of its organization in the identity provider
 * @param name by language tag, at least one
 */
public record InstitutionRegistered(
    UUID id, long sequence, String institution, Instant at, Map<String, String> name)
    implements CatalogFact {

  @Override
  public String subject() {
    return institution;
  }
}
