package org.teachercloud.catalog.harvesting.taking;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that was seen at a source before.
 *
 * @param resource what it is here; null where it never came to anything
 * @param stampedAt null where its datestamp could not be read
 * @param written mark of the description that was written here last; null where none was
 * @param run that has seen it last
 */
record Known(String identifier, UUID resource, Instant stampedAt, String written, UUID run) {}
