package org.teachercloud.catalog.networking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.contracts.InstitutionRegistered;

/** Tells the other services of an institution, and anew whenever its roles change. */
@ApplicationScoped
public class StateInstitutions implements MembershipWatcher {

  @Inject Institutions institutions;
  @Inject Memberships memberships;
  @Inject CatalogEvents events;
  @Inject InstantSource clock;

  /** Everybody in a cluster or group is told anew: a role may have gone without a trace. */
  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void changed(int cluster) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    memberships.in(cluster).stream()
        .map(Membership::institution)
        .distinct()
        .sorted()
        .forEach(id -> institutions.find(id).ifPresent(one -> state(one, now)));
  }

  void state(Institution institution, Instant at) {
    List<InstitutionRegistered.Days> supported =
        memberships.of(List.of(institution.id())).stream()
            .filter(one -> one.role() == ClusterRole.SUPPORTED)
            .sorted(Comparator.comparing(Membership::from))
            .map(one -> new InstitutionRegistered.Days(one.from(), one.to()))
            .toList();
    events.registered(institution.id(), institution.name(), supported, at);
  }
}
