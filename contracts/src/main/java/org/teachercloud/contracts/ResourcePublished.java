package org.teachercloud.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A version of a resource can be found and used from now on. Carries the whole of what other
 * services may keep of it, so the newest fact of a resource is enough.
 *
 * @param version number of the published version, from 1
 * @param title by language tag, at least one
 * @param institution slug of the owner
 * @param minutes hours of study in minutes, 0 where unknown
 * @param prerequisites resources that must be completed earlier
 * @param changes what is new in this version, by language tag; empty in the first, where a machine
 *     published it, and in facts of before this was told
 * @param origin what it was made from; null for a first work, and in facts of before this was told
 */
public record ResourcePublished(
    UUID id,
    long sequence,
    UUID resource,
    Instant at,
    int version,
    ResourceKind kind,
    Map<String, String> title,
    String institution,
    Scope scope,
    Subject subjectArea,
    Set<Phase> phases,
    Set<Stage> stages,
    Set<String> languages,
    int minutes,
    List<Unit> units,
    List<UUID> prerequisites,
    Map<String, String> changes,
    Origin origin)
    implements CatalogFact {

  public ResourcePublished {
    changes = changes == null ? Map.of() : changes;
  }

  /**
   * A part of a resource that is completed as a whole.
   *
   * @param minutes time of study in minutes, 0 where unknown
   */
  public record Unit(UUID id, Map<String, String> title, int minutes) {}

  /** What a work was made from, and how. */
  public record Origin(UUID resource, Derivation how) {}

  /** How a work is made from another. */
  public enum Derivation {
    /** The same in another language. */
    TRANSLATE,
    /** Fitted to other schools and their surroundings. */
    LOCALISE,
    /** A part of it by itself. */
    EXTRACT,
    /** Something new that builds on it. */
    REMIX
  }

  @Override
  public String subject() {
    return resource.toString();
  }
}
