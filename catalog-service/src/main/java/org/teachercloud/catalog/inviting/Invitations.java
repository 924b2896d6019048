package org.teachercloud.catalog.inviting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.inviting.Invitation.State;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.catalog.networking.Memberships;

/** All invitations, each seen from both of its sides only. */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

  private static final String SEEN = "cluster in ?1 or institution in ?2";

  @Inject Memberships memberships;
  @Inject Calendar calendar;

  /** One that her institution has to answer, locked until the end of the transaction. */
  Optional<Invitation> lockAddressed(UUID id, Caller caller) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(one -> administers(caller) && caller.belongsTo(one.institution));
  }

  boolean isOpen(int cluster, String institution) {
    return count(
            "cluster = ?1 and institution = ?2 and state = ?3", cluster, institution, State.OPEN)
        > 0;
  }

  /** What she may see, newest first. */
  List<Invitation> seenBy(Caller caller, int from, int size) {
    return find(
            SEEN,
            Sort.descending("invitedAt").and("id"),
            clustersOf(caller),
            administers(caller) ? caller.institutions() : List.of())
        .range(from, from + size - 1)
        .list();
  }

  long countSeenBy(Caller caller) {
    return count(SEEN, clustersOf(caller), administers(caller) ? caller.institutions() : List.of());
  }

  /** The clusters that she leads, and the groups that her institution, which she runs, is in. */
  Collection<Integer> clustersOf(Caller caller) {
    List<Integer> clusters = new ArrayList<>();
    if (caller.has(Role.CLUSTER_LEAD)) {
      clusters.addAll(
          memberships.clusters(caller.institutions(), ClusterRole.LEAD, calendar.today()));
    }
    if (administers(caller)) {
      clusters.addAll(
          memberships.clusters(caller.institutions(), ClusterRole.MEMBER, calendar.today()));
    }
    return clusters;
  }

  static boolean administers(Caller caller) {
    return caller.has(Role.INSTITUTION_ADMIN);
  }
}
