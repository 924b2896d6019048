package org.teachercloud.catalog.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reaching.Reach;
import org.teachercloud.catalog.describing.reaching.Reaches;
import org.teachercloud.catalog.networking.Membership;
import org.teachercloud.catalog.networking.MembershipWatcher;
import org.teachercloud.catalog.networking.Memberships;
import org.teachercloud.catalog.stating.CatalogEvents;

/**
 * Has every change of grants, or of who is in a cluster, take its effect: in this database, for the
 * indexes that follow the numbers of changes, and as a fact for the other services.
 */
@ApplicationScoped
public class SpreadGrants implements MembershipWatcher {

  /** Resources of one step; the rest follows in the same transaction. */
  private static final int STEP = 500;

  @Inject Grants grants;
  @Inject Resources resources;
  @Inject Reaches reaches;
  @Inject Memberships memberships;
  @Inject CatalogEvents events;
  @Inject InstantSource clock;

  /** The grants of these resources have changed, or the day on which one begins or ends is here. */
  @Transactional(Transactional.TxType.MANDATORY)
  void spread(Collection<UUID> ids) {
    List<UUID> ordered = ids.stream().sorted().toList();
    Map<Integer, List<Membership>> known = new HashMap<>();
    for (int from = 0; from < ordered.size(); from += STEP) {
      step(ordered.subList(from, Math.min(from + STEP, ordered.size())), known);
    }
  }

  /** These belong to other institutions now: what their grants come to is another thing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void moved(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      spread(grants.grantedAmong(ids));
    }
  }

  /**
   * The operator has suspended it, or lets it go on. The scope of its publication becomes a grant,
   * so that its shares say whom it reaches from now on.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void suspended(UUID resource) {
    grants.writeFirst(resource);
    spread(List.of(resource));
  }

  /** A version was published: its scope counts from now on, unless it was taken back before. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void published(Resource resource) {
    if (grants.publishFirst(resource.id())) {
      spread(List.of(resource.id()));
    }
  }

  /** Next versions were published by a machine: the same for those of them that have grants. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void republished(Collection<Resource> resources) {
    if (!resources.isEmpty()) {
      List<UUID> granted = grants.grantedAmong(resources.stream().map(Resource::id).toList());
      spread(granted.stream().filter(grants::publishFirst).toList());
    }
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void changed(int cluster) {
    spread(grants.resourcesOf(cluster));
  }

  private void step(List<UUID> ids, Map<Integer, List<Membership>> known) {
    List<Resource> locked = resources.lockAll(ids);
    Set<UUID> suspended = grants.suspendedAmong(ids);
    Map<UUID, List<Grant>> active = new HashMap<>();
    for (Grant grant : grants.activeOf(ids)) {
      active.computeIfAbsent(grant.resource, id -> new ArrayList<>()).add(grant);
    }
    Map<UUID, Reach> reached = new HashMap<>();
    for (Resource resource : locked) {
      boolean stopped = suspended.contains(resource.id());
      List<Grant> mine = stopped ? List.of() : active.getOrDefault(resource.id(), List.of());
      List<Membership> members =
          mine.stream()
              .filter(grant -> grant.cluster != null)
              .map(grant -> known.computeIfAbsent(grant.cluster, memberships::in))
              .distinct()
              .flatMap(List::stream)
              .toList();
      reached.put(resource.id(), ResolveGrants.of(resource.institution(), mine, members));
    }
    List<Resource> saved = resources.save(locked);
    reaches.write(reached, clock.instant());
    events.shared(saved, reached);
  }
}
