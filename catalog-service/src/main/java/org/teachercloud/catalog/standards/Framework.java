package org.teachercloud.catalog.standards;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.catalog.describing.Text;

/**
 * One version of a framework of standards.
 *
 * @param id the same in every version
 * @param country ISO 3166-1 alpha-2, whose standards these are
 * @param institution slug of whoever brought it here; null where the operator did
 * @param version as its publisher calls it
 * @param items in their order, each after its parent
 * @param source what its publisher says beyond that, as JSON; null where it was written here
 */
public record Framework(
    UUID id,
    String country,
    String institution,
    String version,
    Text title,
    List<FrameworkItem> items,
    String source) {

  /** The item of an identity. */
  public Optional<FrameworkItem> item(UUID item) {
    return items.stream().filter(one -> one.id().equals(item)).findFirst();
  }
}
