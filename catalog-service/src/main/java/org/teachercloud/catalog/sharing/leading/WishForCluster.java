package org.teachercloud.catalog.sharing.leading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reading.VisibleResources;
import org.teachercloud.catalog.sharing.Grant;
import org.teachercloud.catalog.sharing.GrantOutcome;
import org.teachercloud.catalog.sharing.GrantOutcome.Done;
import org.teachercloud.catalog.sharing.GrantOutcome.NotThere;
import org.teachercloud.catalog.sharing.GrantScope;
import org.teachercloud.catalog.sharing.Grants;

/** The lead of a cluster asks a member to share with it what she sees. */
@ApplicationScoped
class WishForCluster {

  @Inject Grants grants;
  @Inject Resources resources;
  @Inject VisibleResources visible;
  @Inject AuditTrail audit;
  @Inject Calendar calendar;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /** Asks; who writes for the owner decides, and nobody else. */
  @Transactional(Transactional.TxType.MANDATORY)
  GrantOutcome wish(Caller caller, UUID id, ClusterWish wish) {
    Optional<Resource> seen =
        resources
            .lock(id)
            .filter(one -> one.state() == ResourceState.PUBLISHED && visible.sees(caller, one));
    if (seen.isEmpty()) {
      return new NotThere();
    }
    LocalDate today = calendar.today();
    LocalDate from = wish.from() == null ? today : wish.from();
    if (from.isBefore(today) || wish.to() != null && !wish.to().isAfter(from)) {
      return new GrantOutcome.TermDoesNotFit();
    }
    Optional<Integer> cluster =
        Grants.meant(wish.cluster(), grants.ledWith(caller, seen.get().institution()));
    if (cluster.isEmpty()) {
      return new GrantOutcome.ClusterNeeded();
    }
    grants.writeFirst(id);
    if (grants.isWished(id, cluster.get())) {
      return new GrantOutcome.WishedAlready();
    }
    if (grants.openOf(id) >= Grants.MOST) {
      return new GrantOutcome.TooMany();
    }
    Grant asked = new Grant();
    asked.id = ids.next();
    asked.resource = id;
    asked.scope = GrantScope.CLUSTER;
    asked.cluster = cluster.get();
    asked.purposes = wish.purposes().stream().map(Enum::name).sorted().toArray(String[]::new);
    asked.from = from;
    asked.to = wish.to();
    asked.state = Grant.State.REQUESTED;
    asked.requestedBy = caller.id();
    asked.requestedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    asked.byLead = true;
    grants.persist(asked);
    audit.note(caller, "GRANT_WISHED_FOR_CLUSTER", asked.id.toString());
    return new Done(asked.id);
  }
}
