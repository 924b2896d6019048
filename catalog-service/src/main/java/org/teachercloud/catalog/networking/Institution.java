package org.teachercloud.catalog.networking;

import java.time.Instant;
import org.teachercloud.catalog.describing.Text;

/**
 * A university, college, school or platform that owns resources.
 *
 * @param id slug, also the alias of its organization in the identity provider
 */
public record Institution(String id, Text name, Instant registeredAt) {}
