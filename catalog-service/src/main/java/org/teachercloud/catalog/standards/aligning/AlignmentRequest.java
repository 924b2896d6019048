package org.teachercloud.catalog.standards.aligning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What the caller's institution says of a resource, whole.
 *
 * @param institution for which she speaks; may be left out where she belongs to one
 */
public record AlignmentRequest(
    @NotNull @Size(max = 100) List<@NotNull @Valid Item> items,
    @Size(max = 100) String institution) {

  /** An item that is served; by a unit where one is named. */
  public record Item(@NotNull UUID item, UUID unit) {}
}
