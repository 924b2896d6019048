package org.teachercloud.catalog.merging;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The wish that the caller's account goes into another one of hers.
 *
 * @param word as the account that stays was given it
 * @param name of the account that stays, as {@code GET /me} shows it there, typed by herself
 */
record MergeRequest(
    @NotBlank @Size(max = 60) String word, @NotBlank @Size(max = 200) String name) {}
