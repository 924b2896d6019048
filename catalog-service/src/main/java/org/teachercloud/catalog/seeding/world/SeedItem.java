package org.teachercloud.catalog.seeding.world;

import java.time.Instant;
import java.util.UUID;
import org.teachercloud.catalog.describing.Description;

/** A resource of the seeded world. */
public record SeedItem(UUID id, String institution, Description description, Instant published) {}
