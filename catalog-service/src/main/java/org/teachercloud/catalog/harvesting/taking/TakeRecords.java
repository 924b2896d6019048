package org.teachercloud.catalog.harvesting.taking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.teachercloud.catalog.approving.PublicationScope;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.harvesting.reading.OaiRecord;
import org.teachercloud.catalog.harvesting.sources.HarvestSource;
import org.teachercloud.catalog.harvesting.sources.HarvestSource.Target;
import org.teachercloud.catalog.sharing.AskForAll;
import org.teachercloud.catalog.sharing.SpreadGrants;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.contracts.Scope;

/** Has some records of a source take their effect: resources, facts, and what is known of them. */
@ApplicationScoped
public class TakeRecords {

  @Inject KnownRecords known;
  @Inject Resources resources;
  @Inject CatalogEvents events;
  @Inject SpreadGrants grants;
  @Inject PublicationScope scopes;
  @Inject AskForAll forAll;
  @Inject InstantSource clock;

  @ConfigProperty(name = "teachercloud.public-url")
  String publicUrl;

  /**
   * Takes records that stand side by side in an answer.
   *
   * @param again whether the same answer was taken in part before: then what the run has seen is
   *     not counted as a repetition
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Tally take(HarvestSource source, UUID run, List<OaiRecord> records, boolean again) {
    Sorting sorting = new Sorting(run, again, records);
    Map<String, Known> before = known.of(source.id, sorting.names());
    sorting.meet(before);
    Map<UUID, Resource> present = present(source, sorting);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Effects effects = new Effects(source, run, now, publicUrl, isApproved(source));
    for (OaiRecord record : sorting.effective()) {
      UUID id = Wished.identity(source, record.identifier());
      effects.add(record, before.get(record.identifier()), present.get(id));
    }
    effects.refuse(known.takenAddresses(effects.addresses()));
    List<Resource> saved = resources.save(effects.changed());
    List<Resource> published = in(saved, ResourceState.PUBLISHED);
    events.published(published);
    grants.republished(published);
    follow(source, published.stream().collect(Collectors.partitioningBy(effects::isNarrowed)));
    events.withdrawn(effects.gone(in(saved, ResourceState.WITHDRAWN)));
    known.keep(source.id, effects.known());
    return sorting.tally(effects);
  }

  private boolean isApproved(HarvestSource source) {
    return source.target == Target.PUBLISHED
        && source.scope == Scope.PUBLIC
        && (source.platformAgrees || scopes.isApproved(source.institution));
  }

  /** Whoever agreed to the source published what comes of it. */
  private void follow(HarvestSource source, Map<Boolean, List<Resource>> narrowed) {
    forAll.ask(source.approvedBy, narrowed.get(true).stream().map(Resource::id).toList());
    forAll.forget(source.approvedBy, narrowed.get(false).stream().map(Resource::id).toList());
  }

  private Map<UUID, Resource> present(HarvestSource source, Sorting sorting) {
    List<UUID> ids =
        sorting.effective().stream()
            .map(record -> Wished.identity(source, record.identifier()))
            .toList();
    Map<UUID, Resource> present = new HashMap<>();
    resources.lockAll(ids).forEach(resource -> present.put(resource.id(), resource));
    return present;
  }

  private static List<Resource> in(List<Resource> resources, ResourceState state) {
    return resources.stream().filter(one -> one.state() == state).toList();
  }
}
