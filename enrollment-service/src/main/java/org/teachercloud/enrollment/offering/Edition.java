package org.teachercloud.enrollment.offering;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.contracts.ResourceKind;

/**
 * A published version of a resource; it never changes.
 *
 * @param title by language tag
 * @param institution slug of the owner
 * @param units in the order of study; empty where the resource has no parts
 */
public record Edition(
    UUID resource,
    int version,
    ResourceKind kind,
    Map<String, String> title,
    String institution,
    List<Unit> units) {

  /**
   * A part that is completed as a whole.
   *
   * @param title by language tag
   * @param minutes time of study, 0 where unknown
   */
  public record Unit(UUID id, Map<String, String> title, int minutes) {}

  /** Which edition. */
  public record Key(UUID resource, int version) {}

  /** The place of a unit in the order of study, -1 where the edition has no such unit. */
  public int indexOf(UUID unit) {
    for (int index = 0; index < units.size(); index++) {
      if (units.get(index).id().equals(unit)) {
        return index;
      }
    }
    return -1;
  }
}
