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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.adapting.AdaptOutcome.Adapted;
import org.teachercloud.catalog.adapting.AdaptOutcome.InstitutionNeeded;
import org.teachercloud.catalog.adapting.AdaptOutcome.LicenceForbids;
import org.teachercloud.catalog.adapting.AdaptOutcome.LicencesApart;
import org.teachercloud.catalog.adapting.AdaptOutcome.NotGranted;
import org.teachercloud.catalog.adapting.AdaptOutcome.NotGrantedTogether;
import org.teachercloud.catalog.adapting.GatherSources.Taken;
import org.teachercloud.catalog.adapting.licences.Together;
import org.teachercloud.catalog.adapting.licences.Verdict;
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

  @Inject GatherSources gather;
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
    GatherSources.Gathered gathered = gather.of(caller, id, request);
    if (gathered.refused() != null) {
      return gathered.refused();
    }
    List<Taken> sources = gathered.sources();
    String wish = request.institution();
    if (wish != null && !caller.belongsTo(wish)) {
      return new InstitutionNeeded();
    }
    List<List<String>> granted =
        sources.stream().map(one -> granted(caller, one.resource(), wish)).toList();
    List<String> closed = new ArrayList<>();
    for (int at = 1; at < granted.size(); at++) {
      if (granted.get(at).isEmpty()) {
        closed.add(sources.get(at).field());
      }
    }
    if (granted.getFirst().isEmpty() || !closed.isEmpty()) {
      return new NotGranted(closed);
    }
    List<String> owners =
        granted.getFirst().stream()
            .filter(slug -> granted.stream().allMatch(some -> some.contains(slug)))
            .toList();
    if (owners.isEmpty()) {
      return new NotGrantedTogether();
    }
    if (owners.size() > 1) {
      return new InstitutionNeeded();
    }
    return licensed(caller, request, sources, owners.getFirst());
  }

  private List<String> granted(Caller caller, Resource source, String wish) {
    return visible.institutionsFor(caller, source, Purpose.ADAPT).stream()
        .filter(slug -> wish == null || wish.equals(slug))
        .filter(slug -> institutions.find(slug).isPresent())
        .toList();
  }

  private AdaptOutcome licensed(
      Caller caller, AdaptRequest request, List<Taken> sources, String owner) {
    String wish = request.licence() == null ? null : request.licence().strip();
    List<String> stated = new ArrayList<>();
    for (Taken one : sources) {
      String licence = one.resource().description().licence();
      Verdict verdict = Verdict.of(licence, wish == null ? licence : wish);
      if (!verdict.allowed()) {
        return new LicenceForbids(verdict, one.field());
      }
      stated.add(licence);
    }
    Optional<String> licence = wish == null ? Together.of(stated) : Optional.of(wish);
    if (licence.isEmpty()) {
      return new LicencesApart();
    }
    Resource work = work(sources, request, owner, licence.get(), caller);
    resources.save(work);
    for (int place = 0; place < sources.size(); place++) {
      madeFrom(sources.get(place).resource(), place, work, request, caller);
    }
    return new Adapted(work.id());
  }

  private void madeFrom(
      Resource source, int place, Resource work, AdaptRequest request, Caller caller) {
    boolean mayCopy =
        visible.institutionsFor(caller, source, Purpose.COPY).contains(work.institution());
    along.forEach(one -> one.begun(work, source, mayCopy));
    Adaptation step =
        new Adaptation(
            work.id(),
            place,
            source.id(),
            source.version(),
            request.kind(),
            request.written(),
            source.description().title(),
            source.institution(),
            source.description().licence(),
            work.createdAt());
    if (place == 0) {
      adaptations.add(step, source.description());
    } else {
      adaptations.addFurther(step);
    }
    events.adapted(caller.id(), source.id(), work);
  }

  /**
   * What the first source says of itself, with the units, phases, stages and languages of all.
   * Units get identities of their own: they are completed in the work, not in its source.
   */
  private Resource work(
      List<Taken> sources, AdaptRequest request, String owner, String licence, Caller caller) {
    Description said = sources.getFirst().resource().description();
    List<Unit> taken = sources.stream().flatMap(one -> one.units().stream()).toList();
    boolean whole = sources.size() == 1 && taken.size() == said.units().size();
    Description description =
        new Description(
            said.kind(),
            said.title(),
            said.summary(),
            said.subject(),
            all(sources, Description::phases),
            all(sources, Description::stages),
            request.languages() == null
                ? all(sources, Description::languages)
                : request.languages(),
            whole ? said.minutes() : taken.stream().mapToInt(Unit::minutes).sum(),
            licence,
            Scope.INSTITUTION,
            taken.stream().map(unit -> new Unit(ids.next(), unit.title(), unit.minutes())).toList(),
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

  private static <T> Set<T> all(List<Taken> sources, Function<Description, Set<T>> of) {
    return sources.stream()
        .flatMap(one -> of.apply(one.resource().description()).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
