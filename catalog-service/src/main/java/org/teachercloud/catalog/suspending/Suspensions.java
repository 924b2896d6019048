package org.teachercloud.catalog.suspending;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.describing.reaching.Visibility;

/** All suspensions; the operator sees every one, who publishes those of her institutions. */
@ApplicationScoped
class Suspensions implements PanacheRepositoryBase<Suspension, UUID> {

  private static final String SEEN =
      """
      FROM suspension JOIN resource ON resource.id = suspension.resource
      WHERE lifted_at IS NULL AND (?1 OR institution = ANY(?2))
      """;

  @Inject EntityManager entities;

  /** The one that stands. */
  Optional<Suspension> of(UUID resource) {
    return find("resource = ?1 and liftedAt is null", resource).firstResultOptional();
  }

  /** All that there ever were, the newest first. */
  List<Suspension> all(UUID resource) {
    return list("resource = ?1 order by suspendedAt desc, id", resource);
  }

  /** Those that stand and that she may see, the newest first. */
  @SuppressWarnings("unchecked")
  List<Suspension> seenBy(Caller caller, int from, int size) {
    Query query =
        entities.createNativeQuery(
            "SELECT suspension.* " + SEEN + " ORDER BY suspended_at DESC, suspension.id",
            Suspension.class);
    return bound(query, caller).setFirstResult(from).setMaxResults(size).getResultList();
  }

  long countSeenBy(Caller caller) {
    return (Long)
        bound(entities.createNativeQuery("SELECT count(*) " + SEEN, Long.class), caller)
            .getSingleResult();
  }

  private static Query bound(Query query, Caller caller) {
    String[] hers =
        Visibility.writes(caller) ? caller.institutions().toArray(String[]::new) : new String[0];
    return query.setParameter(1, caller.has(Role.OPERATOR)).setParameter(2, hers);
  }
}
