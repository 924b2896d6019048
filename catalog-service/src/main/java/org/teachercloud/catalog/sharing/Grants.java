package org.teachercloud.catalog.sharing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.catalog.networking.Membership;
import org.teachercloud.catalog.networking.Memberships;

/** All grants. */
@ApplicationScoped
public class Grants implements PanacheRepositoryBase<Grant, UUID> {

  /** Grants of one resource that are asked for or active. */
  public static final int MOST = 20;

  private static final String FIRST =
      """
      INSERT INTO share_grant (id, resource, scope, grantees, purposes, state, requested_at)
      SELECT id, id, scope, '{}', '{READ,ENROL}', 'ACTIVE', created_at FROM resource WHERE id = ?1
      ON CONFLICT DO NOTHING
      """;
  private static final String AGAIN =
      """
      UPDATE share_grant SET scope = resource.scope
      FROM resource WHERE resource.id = share_grant.id AND resource.id = ?1
        AND share_grant.state = 'ACTIVE'
      """;

  /**
   * Those that nobody is asked about yet, unless everyone has them or their owner took them back.
   */
  private static final String WITHOUT_WISH =
      """
      SELECT id FROM resource WHERE id = ANY(?1) AND NOT EXISTS (
        SELECT FROM share_grant AS one WHERE one.resource = resource.id AND (
          one.state = 'REQUESTED' AND by_publication
          OR one.state = 'WITHDRAWN' AND one.id = one.resource
          OR one.state = 'ACTIVE' AND one.scope = 'PUBLIC' AND purposes @> '{READ,ENROL}'
            AND (from_date IS NULL OR from_date <= ?2) AND to_date IS NULL))
      ORDER BY id
      """;

  private static final String SUSPENDED =
      "SELECT resource FROM suspension WHERE lifted_at IS NULL AND resource = ANY(?1)";

  private static final String WISHES_OF =
      """
      SELECT resource.id FROM share_grant JOIN resource ON resource.id = share_grant.resource
      WHERE share_grant.state = 'REQUESTED' AND by_publication AND institution = ?1
      """;
  private static final String WAITING =
      """
      FROM share_grant JOIN resource ON resource.id = share_grant.resource
      WHERE share_grant.state = ?1 AND (
        (share_grant.scope IN ('NATIONAL', 'PUBLIC') AND ?2)
        OR (share_grant.cluster = ANY(?3) AND NOT asked_by_lead)
        OR ((share_grant.scope IN ('INSTITUTION', 'SELECTED') OR asked_by_lead)
          AND institution = ANY(?4))
        OR (share_grant.scope IN ('NATIONAL', 'PUBLIC') AND share_grant.state = 'REQUESTED'
          AND institution = ANY(?5)))
      """;

  @Inject EntityManager entities;
  @Inject Memberships memberships;
  @Inject Calendar calendar;

  /** Makes the scope of the publication a grant like any other, unless it is one already. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void writeFirst(UUID resource) {
    entities.createNativeQuery(FIRST).setParameter(1, resource).executeUpdate();
  }

  /**
   * A new publication says its scope anew, unless that grant was taken back: what was withdrawn is
   * asked for again and decided by whom its scope names, never by publishing.
   *
   * @return whether there was an active one
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean publishFirst(UUID resource) {
    return entities.createNativeQuery(AGAIN).setParameter(1, resource).executeUpdate() > 0;
  }

  List<Grant> of(UUID resource) {
    return list("resource = ?1 order by requestedAt, id", resource);
  }

  List<Grant> activeOf(Collection<UUID> resources) {
    return list("state = ?1 and resource in ?2", Grant.State.ACTIVE, resources);
  }

  /** Those of the resources that reach nobody, whatever their grants say. */
  @SuppressWarnings("unchecked")
  Set<UUID> suspendedAmong(Collection<UUID> resources) {
    return Set.copyOf(
        entities
            .createNativeQuery(SUSPENDED, UUID.class)
            .setParameter(1, resources.toArray(UUID[]::new))
            .getResultList());
  }

  /** Those of the resources that have grants. */
  List<UUID> grantedAmong(Collection<UUID> resources) {
    return entities
        .createQuery("select distinct resource from Grant where resource in ?1", UUID.class)
        .setParameter(1, resources)
        .getResultList();
  }

  /** Those that no publication asks for yet and that everyone neither has nor shall not have. */
  @SuppressWarnings("unchecked")
  List<UUID> withoutWish(Collection<UUID> resources, LocalDate today) {
    return entities
        .createNativeQuery(WITHOUT_WISH, UUID.class)
        .setParameter(1, resources.toArray(UUID[]::new))
        .setParameter(2, today)
        .getResultList();
  }

  /** What publications of these resources wait for. */
  List<Grant> wishesOf(Collection<UUID> resources) {
    return list(
        "resource in ?1 and state = ?2 and byPublication", resources, Grant.State.REQUESTED);
  }

  /** Resources of an institution whose publication waits for the operator. */
  @SuppressWarnings("unchecked")
  List<UUID> wishedBy(String institution) {
    return entities
        .createNativeQuery(WISHES_OF, UUID.class)
        .setParameter(1, institution)
        .getResultList();
  }

  public long openOf(UUID resource) {
    return count(
        "resource = ?1 and state in ?2",
        resource,
        List.of(Grant.State.ACTIVE, Grant.State.REQUESTED));
  }

  /** Whether a lead of the cluster waits for the owner's answer. */
  public boolean isWished(UUID resource, int cluster) {
    return count(
            "resource = ?1 and cluster = ?2 and byLead and state = ?3",
            resource,
            cluster,
            Grant.State.REQUESTED)
        > 0;
  }

  /** What leads of some clusters have asked of a resource. */
  List<Grant> wishesOf(UUID resource, List<Integer> clusters) {
    return list(
        "resource = ?1 and byLead and cluster in ?2 order by requestedAt, id", resource, clusters);
  }

  /** Resources whose reach depends on who is in the cluster. */
  List<UUID> resourcesOf(int cluster) {
    return entities
        .createQuery(
            "select distinct resource from Grant where cluster = ?1 and state in ?2", UUID.class)
        .setParameter(1, cluster)
        .setParameter(2, List.of(Grant.State.ACTIVE, Grant.State.REQUESTED))
        .getResultList();
  }

  /** Grants in a state that the caller decides about, or may endorse, the oldest first. */
  @SuppressWarnings("unchecked")
  List<Grant> decidedBy(Caller caller, Grant.State state, int from, int size) {
    Query query =
        entities.createNativeQuery(
            "SELECT share_grant.* " + WAITING + " ORDER BY requested_at, share_grant.id",
            Grant.class);
    return bound(query, caller, state).setFirstResult(from).setMaxResults(size).getResultList();
  }

  long countDecidedBy(Caller caller, Grant.State state) {
    Query query = entities.createNativeQuery("SELECT count(*) " + WAITING, Long.class);
    return (Long) bound(query, caller, state).getSingleResult();
  }

  private Query bound(Query query, Caller caller, Grant.State state) {
    boolean writes = caller.has(Role.PUBLISHER) || caller.has(Role.INSTITUTION_ADMIN);
    return query
        .setParameter(1, state.name())
        .setParameter(2, caller.has(Role.OPERATOR))
        .setParameter(3, clustersLedBy(caller).toArray(Integer[]::new))
        .setParameter(4, writes ? caller.institutions().toArray(String[]::new) : new String[0])
        .setParameter(5, endorsedBy(caller));
  }

  List<Integer> clustersLedBy(Caller caller) {
    return caller.has(Role.CLUSTER_LEAD)
        ? memberships.clusters(caller.institutions(), ClusterRole.LEAD, calendar.today())
        : List.of();
  }

  /** The clusters that she leads and that an institution is in, today. */
  public List<Integer> ledWith(Caller caller, String institution) {
    List<Integer> led = clustersLedBy(caller);
    return memberships.of(List.of(institution)).stream()
        .filter(one -> led.contains(one.cluster()) && one.holdsOn(calendar.today()))
        .map(Membership::cluster)
        .distinct()
        .toList();
  }

  /** The one that is named, or the only one. */
  public static Optional<Integer> meant(Integer named, List<Integer> clusters) {
    return named == null
        ? clusters.stream().findFirst().filter(first -> clusters.size() == 1)
        : Optional.of(named).filter(clusters::contains);
  }

  /** Institutions of which she sees what they wish to publish for everyone. */
  private String[] endorsedBy(Caller caller) {
    return clustersLedBy(caller).stream()
        .flatMap(cluster -> memberships.in(cluster).stream())
        .filter(one -> one.holdsOn(calendar.today()))
        .map(Membership::institution)
        .distinct()
        .toArray(String[]::new);
  }

  /** Whether it is hers to decide; that a second person decides is another question. */
  boolean decides(Caller caller, Grant grant, Resource resource) {
    return switch (grant.scope) {
      case PRIVATE, INSTITUTION, SELECTED -> Visibility.writesFor(caller, resource.institution());
      case CLUSTER ->
          grant.byLead
              ? Visibility.writesFor(caller, resource.institution())
              : clustersLedBy(caller).contains(grant.cluster);
      case NATIONAL, PUBLIC -> caller.has(Role.OPERATOR);
    };
  }
}
