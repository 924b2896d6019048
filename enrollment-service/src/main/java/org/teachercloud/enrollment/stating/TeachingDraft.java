package org.teachercloud.enrollment.stating;

import java.time.Instant;
import java.util.UUID;

/**
 * That an institution teaches with what another one owns, still without its place in the order.
 *
 * @param person who opened the offering
 * @param institution slug of hers
 */
public record TeachingDraft(
    UUID person, UUID resource, UUID offering, String institution, Instant at) {}
