package org.teachercloud.catalog.harvesting;

import java.time.Instant;
import java.util.UUID;
import org.teachercloud.catalog.harvesting.sources.HarvestMapping;
import org.teachercloud.catalog.harvesting.sources.HarvestSource;
import org.teachercloud.contracts.Scope;

/**
 * A source as who writes for its institution reads it.
 *
 * @param institution slug
 * @param set empty for everything
 * @param everyHours null where it is harvested by hand only
 * @param scope whom published items reach
 * @param ready whether it may be harvested: what publishes needs a second person's approval
 * @param mine whether the caller wrote it, and so is not the second person
 * @param nextRunAt null where nothing is planned
 * @param nextFrom records stamped from here on are asked for next; null for all of them
 */
public record SourceView(
    UUID id,
    String institution,
    String name,
    String baseUrl,
    String prefix,
    String set,
    Integer everyHours,
    HarvestSource.Target target,
    Scope scope,
    HarvestMapping mapping,
    boolean ready,
    boolean mine,
    Instant createdAt,
    Instant nextRunAt,
    Instant nextFrom) {

  static SourceView of(HarvestSource source, UUID reader) {
    return new SourceView(
        source.id,
        source.institution,
        source.name,
        source.baseUrl,
        source.prefix,
        source.set,
        source.everyHours,
        source.target,
        source.scope,
        source.mapping,
        source.isReady(),
        source.writtenBy.equals(reader),
        source.createdAt,
        source.nextRunAt,
        source.nextFrom);
  }
}
