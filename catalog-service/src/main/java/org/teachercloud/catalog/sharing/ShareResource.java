package org.teachercloud.catalog.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.catalog.networking.Institutions;
import org.teachercloud.catalog.networking.Membership;
import org.teachercloud.catalog.networking.Memberships;
import org.teachercloud.catalog.sharing.GrantOutcome.AlreadyDecided;
import org.teachercloud.catalog.sharing.GrantOutcome.Done;
import org.teachercloud.catalog.sharing.GrantOutcome.NotThere;
import org.teachercloud.catalog.sharing.GrantOutcome.SecondPersonNeeded;

/** The owner asks for a grant, somebody else agrees or not, the owner takes it back. */
@ApplicationScoped
class ShareResource {

  @Inject Grants grants;
  @Inject Resources resources;
  @Inject Institutions institutions;
  @Inject Memberships memberships;
  @Inject SpreadGrants spread;
  @Inject AuditTrail audit;
  @Inject Calendar calendar;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /** Asks for a grant. One that widens nothing is active at once. */
  @Transactional(Transactional.TxType.MANDATORY)
  GrantOutcome request(Caller caller, UUID id, GrantRequest request) {
    Optional<Resource> owned = ownedBy(caller, id);
    if (owned.isEmpty()) {
      return new NotThere();
    }
    LocalDate from = request.from() == null ? calendar.today() : request.from();
    if (from.isBefore(calendar.today()) || request.to() != null && !request.to().isAfter(from)) {
      return new GrantOutcome.TermDoesNotFit();
    }
    if (!institutionsFit(request)) {
      return new GrantOutcome.InstitutionsNeeded();
    }
    Optional<Integer> cluster = cluster(request, owned.get().institution());
    if (request.scope() == GrantScope.CLUSTER && cluster.isEmpty()) {
      return new GrantOutcome.ClusterNeeded();
    }
    grants.writeFirst(id);
    if (grants.openOf(id) >= Grants.MOST) {
      return new GrantOutcome.TooMany();
    }
    Grant grant = new Grant();
    grant.id = ids.next();
    grant.resource = id;
    grant.scope = request.scope();
    grant.cluster = cluster.orElse(null);
    grant.grantees = named(request).stream().sorted().toArray(String[]::new);
    grant.purposes = request.purposes().stream().map(Enum::name).sorted().toArray(String[]::new);
    grant.from = from;
    grant.to = request.to();
    grant.state =
        request.scope() == GrantScope.PRIVATE ? Grant.State.ACTIVE : Grant.State.REQUESTED;
    grant.requestedBy = caller.id();
    grant.requestedAt = now();
    grants.persist(grant);
    audit.note(caller, "GRANT_REQUESTED", grant.id.toString());
    return new Done(grant.id);
  }

  /**
   * Agrees or does not.
   *
   * @param reason of who declines, for the owner; null where there is none
   */
  @Transactional(Transactional.TxType.MANDATORY)
  GrantOutcome decide(Caller caller, UUID id, Grant.State decision, String reason) {
    Grant grant = locked(id);
    Resource resource = grant == null ? null : resources.find(grant.resource).orElseThrow();
    if (grant == null || !grants.decides(caller, grant, resource)) {
      return new NotThere();
    }
    if (grant.state == decision) {
      return new Done(id);
    }
    if (grant.state != Grant.State.REQUESTED) {
      return new AlreadyDecided(grant.state);
    }
    if (grant.isOwnOf(caller.id(), resource)) {
      return new SecondPersonNeeded();
    }
    grant.decide(decision, caller.id(), now());
    grant.reason = reason;
    audit.note(caller, "GRANT_" + decision, id.toString());
    if (decision == Grant.State.ACTIVE || grant.byPublication) {
      spread.spread(List.of(grant.resource));
    }
    return new Done(id);
  }

  /** Takes a grant back, or the wish for one. Who has enrolled goes on learning. */
  @Transactional(Transactional.TxType.MANDATORY)
  GrantOutcome withdraw(Caller caller, UUID resource, UUID id) {
    if (ownedBy(caller, resource).isEmpty()) {
      return new NotThere();
    }
    grants.writeFirst(resource);
    Grant grant = grants.findById(id);
    if (grant == null || !grant.resource.equals(resource)) {
      return new NotThere();
    }
    if (grant.state == Grant.State.WITHDRAWN) {
      return new Done(id);
    }
    if (grant.state == Grant.State.DECLINED) {
      return new AlreadyDecided(grant.state);
    }
    boolean active = grant.state == Grant.State.ACTIVE;
    grant.decide(Grant.State.WITHDRAWN, caller.id(), now());
    audit.note(caller, "GRANT_WITHDRAWN", id.toString());
    if (active || grant.byPublication) {
      spread.spread(List.of(resource));
    }
    return new Done(id);
  }

  /** The resource, locked, where she writes for its owner: grants change under its lock. */
  private Optional<Resource> ownedBy(Caller caller, UUID id) {
    return resources.lock(id).filter(one -> Visibility.writesFor(caller, one.institution()));
  }

  /** The grant as it stands once its resource is locked. */
  private Grant locked(UUID id) {
    Grant grant = grants.findById(id);
    if (grant != null) {
      resources.lock(grant.resource);
      grants.getEntityManager().refresh(grant);
    }
    return grant;
  }

  private static Set<String> named(GrantRequest request) {
    return request.institutions() == null ? Set.of() : request.institutions();
  }

  private boolean institutionsFit(GrantRequest request) {
    Set<String> named = named(request);
    return request.scope() == GrantScope.SELECTED
        ? !named.isEmpty() && named.stream().allMatch(one -> institutions.find(one).isPresent())
        : named.isEmpty();
  }

  private Optional<Integer> cluster(GrantRequest request, String owner) {
    if (request.scope() != GrantScope.CLUSTER) {
      return Optional.empty();
    }
    List<Integer> mine =
        memberships.of(List.of(owner)).stream()
            .filter(one -> one.holdsOn(calendar.today()))
            .map(Membership::cluster)
            .distinct()
            .toList();
    if (request.cluster() == null) {
      return mine.size() == 1 ? Optional.of(mine.getFirst()) : Optional.empty();
    }
    return Optional.of(request.cluster()).filter(mine::contains);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
