package org.teachercloud.catalog.harvesting.sources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.describing.reading.ETag;
import org.teachercloud.catalog.harvesting.fetching.Guard;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome.Done;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome.NotThere;
import org.teachercloud.catalog.networking.Institutions;
import org.teachercloud.contracts.Scope;

/** Writes a source, changes it, agrees to what it publishes, removes it. */
@ApplicationScoped
public class KeepSource {

  /** Sources of one institution. */
  private static final int MOST = 50;

  @Inject HarvestSources sources;
  @Inject Institutions institutions;
  @Inject AuditTrail audit;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /** Writes a source. */
  @Transactional(Transactional.TxType.MANDATORY)
  public SourceOutcome begin(Caller caller, SourceRequest request) {
    Optional<String> owner = owner(caller, request.institution());
    if (owner.isEmpty()) {
      return new SourceOutcome.InstitutionNeeded();
    }
    HarvestSource source = new HarvestSource();
    source.id = ids.next();
    source.institution = owner.get();
    source.createdAt = now();
    if (sources.countOf(source.institution) >= MOST) {
      return new SourceOutcome.TooMany();
    }
    SourceOutcome outcome = written(caller, source, request);
    if (outcome instanceof Done) {
      sources.persistAndFlush(source);
      audit.note(caller, "HARVEST_SOURCE_WRITTEN", source.id.toString());
    }
    return outcome;
  }

  /**
   * Changes a source. Everything is asked for again where what is taken or what it becomes has
   * changed, and then a second person has to agree again.
   *
   * @param ifMatch the tag of what she read
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SourceOutcome change(Caller caller, UUID id, String ifMatch, SourceRequest request) {
    Optional<HarvestSource> locked = sources.lock(id, caller);
    if (locked.isEmpty()) {
      return new NotThere();
    }
    HarvestSource source = locked.get();
    if (!ETag.lists(ifMatch, ETag.of(source.revision))) {
      return new SourceOutcome.Stale();
    }
    SourceOutcome outcome = written(caller, source, request);
    if (outcome instanceof Done) {
      audit.note(caller, "HARVEST_SOURCE_CHANGED", id.toString());
    }
    return outcome;
  }

  /** Agrees, as a second person and for the platform, to what the source publishes. */
  @Transactional(Transactional.TxType.MANDATORY)
  public SourceOutcome approve(Caller caller, UUID id) {
    Optional<HarvestSource> locked = sources.lock(id, caller);
    if (locked.isEmpty()) {
      return new NotThere();
    }
    HarvestSource source = locked.get();
    boolean forPlatform = caller.has(Role.OPERATOR) && !source.platformAgrees;
    if (source.approvedBy != null && !forPlatform) {
      return new Done(id);
    }
    if (source.writtenBy.equals(caller.id())) {
      return new SourceOutcome.SecondPersonNeeded();
    }
    source.approvedBy = source.approvedBy == null ? caller.id() : source.approvedBy;
    source.platformAgrees |= forPlatform;
    source.revision++;
    audit.note(caller, "HARVEST_SOURCE_APPROVED", id.toString());
    return new Done(id);
  }

  /** Removes a source; what came of it stays, and nothing more comes. */
  @Transactional(Transactional.TxType.MANDATORY)
  public SourceOutcome remove(Caller caller, UUID id) {
    Optional<HarvestSource> locked = sources.lock(id, caller);
    if (locked.isEmpty()) {
      return new NotThere();
    }
    locked.get().removedAt = now();
    locked.get().nextRunAt = null;
    audit.note(caller, "HARVEST_SOURCE_REMOVED", id.toString());
    return new Done(id);
  }

  private SourceOutcome written(Caller caller, HarvestSource source, SourceRequest request) {
    Optional<String> address = address(request.baseUrl());
    if (address.isEmpty()) {
      return new SourceOutcome.AddressMalformed();
    }
    String set = request.set() == null ? "" : request.set();
    Scope scope = request.scope() == null ? Scope.INSTITUTION : request.scope();
    boolean elsewhere =
        !address.get().equals(source.baseUrl)
            || !request.prefix().equals(source.prefix)
            || !set.equals(source.set);
    boolean same =
        !elsewhere
            && request.target() == source.target
            && scope == source.scope
            && request.mapping().equals(source.mapping);
    if (elsewhere && sources.takes(source.institution, address.get(), request.prefix(), set)) {
      return new SourceOutcome.TwinKnown();
    }
    source.name = request.name().strip();
    source.baseUrl = address.get();
    source.prefix = request.prefix();
    source.set = set;
    source.target = request.target();
    source.scope = scope;
    source.mapping = request.mapping();
    if (!same) {
      source.writtenBy = caller.id();
      source.approvedBy = null;
      source.platformAgrees = caller.has(Role.OPERATOR);
      source.nextFrom = null;
    }
    source.everyHours = request.everyHours();
    source.nextRunAt =
        source.everyHours == null ? null : now().plus(Duration.ofHours(source.everyHours));
    source.revision++;
    return new Done(source.id);
  }

  /** The address in the form in which it is kept; empty where nothing can be asked there. */
  private static Optional<String> address(String text) {
    try {
      URI uri = new URI(text.strip());
      boolean sound = Guard.wellFormed(uri) && uri.getRawQuery() == null;
      return sound ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private Optional<String> owner(Caller caller, String wish) {
    boolean operates = caller.has(Role.OPERATOR);
    Optional<String> meant =
        wish == null && caller.institutions().size() == 1
            ? caller.institutions().stream().findFirst()
            : Optional.ofNullable(wish).filter(one -> operates || caller.belongsTo(one));
    return meant.filter(slug -> institutions.find(slug).isPresent());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
