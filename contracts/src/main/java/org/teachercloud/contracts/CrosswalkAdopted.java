package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * Experts of both frameworks have adopted a link between items of them, as it stands from now on.
 * They judged it by the two versions named: of others it says nothing.
 *
 * @param kind how the origin stands to the destination
 */
public record CrosswalkAdopted(
    UUID id, long sequence, UUID link, Instant at, LinkKind kind, End origin, End destination)
    implements StandardsFact {

  /**
   * One end of a link.
   *
   * @param framework identity of a {@link StandardsFrameworkPublished}
   * @param version the version of it that held when the link was adopted
   * @param item an item of that version; null at the destination of a link of kind {@code NONE}
   */
  public record End(UUID framework, String version, UUID item) {}

  @Override
  public String subject() {
    return link.toString();
  }
}
