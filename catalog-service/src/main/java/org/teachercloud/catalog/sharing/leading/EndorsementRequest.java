package org.teachercloud.catalog.sharing.leading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a lead says of what a member wishes to publish for everyone.
 *
 * @param cluster may be left out where the owner is in one only that she leads
 * @param endorsed whether she is for it
 * @param words for the operator and the owner, without anything about persons
 */
public record EndorsementRequest(
    Integer cluster, @NotNull Boolean endorsed, @NotBlank @Size(max = 500) String words) {}
