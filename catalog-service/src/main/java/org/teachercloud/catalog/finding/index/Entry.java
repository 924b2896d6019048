package org.teachercloud.catalog.finding.index;

import java.time.Instant;
import java.util.UUID;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reaching.Reach;

/**
 * What the index is told of a published resource.
 *
 * @param owner what the institution is called
 * @param learners at its source, 0 where unknown
 * @param reach null where the scope of its description says all
 */
public record Entry(
    UUID id,
    String institution,
    Text owner,
    Description description,
    long learners,
    Instant publishedAt,
    Instant updatedAt,
    Reach reach) {

  /** One whose description says whom it reaches. */
  public Entry(
      UUID id,
      String institution,
      Text owner,
      Description description,
      long learners,
      Instant publishedAt,
      Instant updatedAt) {
    this(id, institution, owner, description, learners, publishedAt, updatedAt, null);
  }

  public static Entry of(Resource resource, Text owner, Reach reach) {
    Integer learners = resource.source() == null ? null : resource.source().learners();
    return new Entry(
        resource.id(),
        resource.institution(),
        owner,
        resource.description(),
        learners == null ? 0 : learners,
        resource.publishedAt(),
        resource.updatedAt(),
        reach);
  }
}
