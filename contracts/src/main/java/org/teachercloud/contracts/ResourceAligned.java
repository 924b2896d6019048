package org.teachercloud.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which standards a resource serves by somebody's word, from now on. Carries all that is said of
 * the resource, so the newest fact of a resource is enough; nothing said is an empty list.
 */
public record ResourceAligned(
    UUID id, long sequence, UUID resource, Instant at, List<Alignment> items)
    implements StandardsFact {

  /**
   * The resource, or one unit of it, serves an item of a framework.
   *
   * @param item an item of a {@link StandardsFrameworkPublished}
   * @param institution slug of the institution whose word this is: the owner's, or a reviewer's
   * @param unit the unit that serves the item; null where the whole resource does
   */
  public record Alignment(UUID item, String institution, UUID unit) {}

  @Override
  public String subject() {
    return resource.toString();
  }
}
