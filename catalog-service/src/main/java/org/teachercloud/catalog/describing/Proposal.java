package org.teachercloud.catalog.describing;

import java.util.UUID;

/**
 * The next version of a resource while the present one stays published.
 *
 * @param state {@code DRAFT} or {@code IN_REVIEW}
 */
public record Proposal(
    Description description, ResourceState state, UUID createdBy, UUID submittedBy) {}
