package org.teachercloud.enrollment.completing;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of what a resource asks for.
 *
 * @param version from 1
 * @param institution slug of the owner when it was set
 * @param who set it
 */
record RuleSet(UUID resource, int version, String institution, Rule rule, UUID who, Instant at) {}
