package org.teachercloud.catalog.harvesting.reading;

import java.time.Instant;
import java.util.List;

/**
 * A record as it stands in an answer.
 *
 * @param identifier null where it has none
 * @param stampedAt null where its datestamp cannot be read
 * @param leaves texts of its metadata; empty where it was deleted
 */
public record OaiRecord(String identifier, Instant stampedAt, boolean deleted, List<Leaf> leaves) {}
