package org.teachercloud.catalog.finding;

import java.time.Instant;
import java.util.UUID;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Reach;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Text;

/**
 * What the index is told of a published resource.
 *
 * @param owner what the institution is called
 * @param learners at its source, 0 where unknown
 * @param reach null where the scope of its description says all
 */
record Entry(
    UUID id,
    String institution,
    Text owner,
    Description description,
    long learners,
    Instant publishedAt,
    Instant updatedAt,
    Reach reach) {

  /** One whose description says whom it reaches. */
  Entry(
      UUID id,
      String institution,
      Text owner,
      Description description,
      long learners,
      Instant publishedAt,
      Instant updatedAt) {
    this(id, institution, owner, description, learners, publishedAt, updatedAt, null);
  }

  static Entry of(Resource resource, Text owner, Reach reach) {
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
