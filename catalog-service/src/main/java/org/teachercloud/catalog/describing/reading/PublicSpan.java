package org.teachercloud.catalog.describing.reading;

import java.time.Instant;
import java.util.List;
import org.teachercloud.catalog.describing.ResourceRow;
import org.teachercloud.contracts.ResourceKind;

/**
 * Which changes of public resources are meant.
 *
 * @param from inclusive; null from the beginning
 * @param before exclusive; null to the end
 * @param institution slug of the owner; null for all
 * @param kind null for all
 */
public record PublicSpan(Instant from, Instant before, String institution, ResourceKind kind) {

  /** The condition, its values added to the list in their order. */
  String where(List<Object> values) {
    StringBuilder where = new StringBuilder("WHERE ever_public");
    if (from != null) {
      where.append(" AND updated_at >= ?");
      values.add(ResourceRow.time(from));
    }
    if (before != null) {
      where.append(" AND updated_at < ?");
      values.add(ResourceRow.time(before));
    }
    if (institution != null) {
      where.append(" AND institution = ?");
      values.add(institution);
    }
    if (kind != null) {
      where.append(" AND kind = ?");
      values.add(kind.name());
    }
    return where.toString();
  }
}
