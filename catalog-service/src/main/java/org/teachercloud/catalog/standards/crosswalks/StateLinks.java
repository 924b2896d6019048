package org.teachercloud.catalog.standards.crosswalks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.teachercloud.catalog.standards.Framework;
import org.teachercloud.catalog.standards.Frameworks;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.contracts.CrosswalkAdopted;

/** Tells the other services of links that were adopted. */
@ApplicationScoped
class StateLinks {

  @Inject Crosswalks crosswalks;
  @Inject Frameworks frameworks;
  @Inject CatalogEvents events;

  /** What is older than the fact is stated once, whoever starts at the same time. */
  void begin(@Observes StartupEvent start) {
    stateUnstated();
  }

  /**
   * States those that hold and of which nothing was ever stated, each in a transaction of its own.
   */
  void stateUnstated() {
    for (UUID link : crosswalks.adoptedUnstated()) {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  crosswalks
                      .lock(link)
                      .filter(one -> crosswalks.adoptedUnstated().contains(link))
                      .ifPresent(one -> adopted(one)));
    }
  }

  /** States a link that the caller has locked, with its frameworks. */
  @Transactional(Transactional.TxType.MANDATORY)
  void adopted(Link link) {
    Instant at = link.changedAt();
    events.adopted(
        link.kind(),
        link.id(),
        end(link.originFramework(), link.origin()),
        end(link.destinationFramework(), link.destination()),
        at);
  }

  /** An end in the version that holds, which nobody changes while the link is locked. */
  private CrosswalkAdopted.End end(UUID framework, UUID item) {
    Framework newest = frameworks.newest(framework).orElseThrow();
    return new CrosswalkAdopted.End(framework, newest.version(), item);
  }
}
