package org.teachercloud.catalog.standards.crosswalks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Why a link holds.
 *
 * @param evidence sources that can be looked up
 */
public record Grounds(
    @NotBlank @Size(max = 4000) String rationale,
    @NotNull @Size(max = 20) List<@NotBlank @Size(max = 1000) String> evidence) {}
