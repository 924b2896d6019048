package org.teachercloud.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An institution is known to the cloud, or known under a new name or with new roles.
 *
 * @param institution slug, also the alias of its organization in the identity provider
 * @param name by language tag, at least one
 * @param supported the times, past, present and to come, for which a cluster supports it; empty in
 *     facts of before this was told
 */
public record InstitutionRegistered(
    UUID id,
    long sequence,
    String institution,
    Instant at,
    Map<String, String> name,
    List<Days> supported)
    implements CatalogFact {

  public InstitutionRegistered {
    supported = supported == null ? List.of() : List.copyOf(supported);
  }

  /**
   * Whole days, in UTC.
   *
   * @param from the first one
   * @param until the first one after it; null while it goes on
   */
  public record Days(LocalDate from, LocalDate until) {}

  @Override
  public String subject() {
    return institution;
  }
}
