package org.teachercloud.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A version of a framework of standards holds from now on. Carries all of its items, so the newest
 * fact of a framework is enough; an item that stays keeps its identity in every version.
 *
 * @param framework identity of the framework, the same in every version
 * @param country ISO 3166-1 alpha-2, whose standards these are
 * @param version as its publisher calls it
 * @param title by language tag, at least one
 * @param items in their order, each after its parent
 */
public record StandardsFrameworkPublished(
    UUID id,
    long sequence,
    UUID framework,
    Instant at,
    String country,
    String version,
    Map<String, String> title,
    List<Item> items)
    implements StandardsFact {

  /**
   * A standard, or a heading over standards.
   *
   * @param code as people cite it; empty where it has none
   * @param title by language tag, at least one
   * @param parent the item that it is part of; null at the top
   */
  public record Item(UUID id, String code, Map<String, String> title, UUID parent) {}

  @Override
  public String subject() {
    return framework.toString();
  }
}
