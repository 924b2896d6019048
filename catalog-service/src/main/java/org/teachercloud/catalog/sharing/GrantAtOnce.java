package org.teachercloud.catalog.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.contracts.Purpose;

/** Grants that nobody asks for and nobody approves: those of the seeded world. */
@ApplicationScoped
public class GrantAtOnce {

  @Inject Grants grants;
  @Inject SpreadGrants spread;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /** Members of every institution may copy these resources from now on. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void copying(Collection<UUID> resources) {
    for (UUID resource : resources) {
      grants.writeFirst(resource);
      Grant grant = new Grant();
      grant.id = ids.next();
      grant.resource = resource;
      grant.scope = GrantScope.NATIONAL;
      grant.purposes = new String[] {Purpose.COPY.name()};
      grant.state = Grant.State.ACTIVE;
      grant.requestedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
      grants.persist(grant);
    }
    grants.flush();
    spread.spread(resources);
  }
}
