package org.teachercloud.catalog.adapting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.adapting.AdaptOutcome.Adapted;
import org.teachercloud.catalog.describing.Authors;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.catalog.describing.reading.VisibleResources;
import org.teachercloud.catalog.networking.Institutions;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.contracts.Purpose;
import org.teachercloud.contracts.Scope;
import org.teachercloud.delivery.once.Idempotency;

/** Makes a draft of somebody's institution from what is shared with it for adapting. */
@ApplicationScoped
class AdaptResource {

  @Inject Resources resources;
  @Inject VisibleResources visible;
  @Inject Adaptations adaptations;
  @Inject Institutions institutions;
  @Inject @Any Instance<GoesAlong> along;
  @Inject CatalogEvents events;
  @Inject Idempotency idempotency;
  @Inject TransactionSynchronizationRegistry transaction;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /**
   * Adapts, or tells what the key has done before; a refusal keeps no key.
   *
   * @throws Idempotency.KeyReusedException when the key came with another request before
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  AdaptOutcome adapt(Caller caller, UUID source, AdaptRequest request, String key) {
    String digest = Idempotency.digestOf("POST adaptations", source + " " + request);
    AtomicReference<AdaptOutcome> outcome = new AtomicReference<>();
    Idempotency.Answer answer =
        idempotency.once(
            caller.id(),
            key,
            digest,
            () -> {
              outcome.set(adapt(caller, source, request));
              String made =
                  outcome.get() instanceof Adapted adapted ? adapted.id().toString() : null;
              return new Idempotency.Answer(made == null ? 0 : 201, made, null, false);
            });
    if (outcome.get() == null) {
      return new Adapted(UUID.fromString(answer.location()));
    }
    if (!(outcome.get() instanceof Adapted)) {
      transaction.setRollbackOnly();
    }
    return outcome.get();
  }

  private AdaptOutcome adapt(Caller caller, UUID id, AdaptRequest request) {
    Optional<Resource> seen = resources.find(id).filter(one -> visible.sees(caller, one));
    if (seen.isEmpty()) {
      return new AdaptOutcome.NotThere();
    }
    Resource source = seen.get();
    String wish = request.institution();
    if (wish != null && !caller.belongsTo(wish)) {
      return new AdaptOutcome.InstitutionNeeded();
    }
    List<String> granted =
        visible.institutionsFor(caller, source, Purpose.ADAPT).stream()
            .filter(slug -> wish == null || wish.equals(slug))
            .filter(slug -> institutions.find(slug).isPresent())
            .toList();
    if (granted.isEmpty()) {
      return new AdaptOutcome.NotGranted();
    }
    if (granted.size() > 1) {
      return new AdaptOutcome.InstitutionNeeded();
    }
    String stated = source.description().licence();
    String licence = request.licence() == null ? stated : request.licence().strip();
    Verdict verdict = Verdict.of(stated, licence);
    if (!verdict.allowed()) {
      return new AdaptOutcome.LicenceForbids(verdict);
    }
    Resource work = work(source, granted.getFirst(), licence, caller);
    resources.save(work);
    boolean mayCopy =
        visible.institutionsFor(caller, source, Purpose.COPY).contains(work.institution());
    along.forEach(one -> one.begun(work, source, mayCopy));
    adaptations.add(
        new Adaptation(
            work.id(),
            id,
            source.version(),
            request.kind(),
            request.written(),
            source.description().title(),
            source.institution(),
            stated,
            work.createdAt()));
    events.adapted(caller.id(), id, work);
    return new Adapted(work.id());
  }

  /** Units get identities of their own: they are completed in the work, not in its source. */
  private Resource work(Resource source, String owner, String licence, Caller caller) {
    Description said = source.description();
    List<Unit> units =
        said.units().stream()
            .map(unit -> new Unit(ids.next(), unit.title(), unit.minutes()))
            .toList();
    Description description =
        new Description(
            said.kind(),
            said.title(),
            said.summary(),
            said.subject(),
            said.phases(),
            said.stages(),
            said.languages(),
            said.minutes(),
            licence,
            Scope.INSTITUTION,
            units,
            List.of());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Resource(
        ids.next(),
        owner,
        ResourceState.DRAFT,
        0,
        description,
        null,
        Authors.beginning(caller.id()),
        now,
        null,
        now,
        false,
        0);
  }
}
