package org.teachercloud.catalog.standards.crosswalks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.teachercloud.contracts.LinkKind;

/**
 * A link to propose.
 *
 * @param destination left out for {@code NONE}
 * @param framework for {@code NONE}: the framework that has nothing like the origin
 */
public record LinkRequest(
    @NotNull UUID origin,
    UUID destination,
    UUID framework,
    @NotNull LinkKind kind,
    @Size(max = 4000) String rationale,
    @Size(max = 20) List<@NotBlank @Size(max = 1000) String> evidence) {

  String rationaleOrEmpty() {
    return rationale == null ? "" : rationale.strip();
  }

  List<String> evidenceOrEmpty() {
    return evidence == null ? List.of() : evidence;
  }
}
