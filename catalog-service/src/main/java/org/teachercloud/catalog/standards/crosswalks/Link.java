package org.teachercloud.catalog.standards.crosswalks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.teachercloud.contracts.LinkKind;

/**
 * A link of a crosswalk.
 *
 * @param destination null where the other framework has nothing like the origin
 * @param rationale why; may be empty until it is to be adopted
 * @param evidence sources that can be looked up; may be empty until it is to be adopted
 * @param approvedFor the frameworks whose experts have approved it as it stands
 * @param change number of its last change, from 1
 */
public record Link(
    UUID id,
    UUID originFramework,
    UUID origin,
    UUID destinationFramework,
    UUID destination,
    LinkKind kind,
    String rationale,
    List<String> evidence,
    LinkState state,
    List<UUID> approvedFor,
    UUID proposedBy,
    Instant changedAt,
    int change) {

  boolean hasGrounds() {
    return !evidence.isEmpty() && !rationale.isBlank();
  }
}
