package org.teachercloud.catalog.sharing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All endorsements, at most one of a cluster for a wish: the last word. */
@ApplicationScoped
class Endorsements implements PanacheRepositoryBase<Endorsement, UUID> {

  List<Endorsement> of(Collection<UUID> wishes) {
    return list("wish in ?1 order by cluster", wishes);
  }

  Optional<Endorsement> of(UUID wish, int cluster) {
    return find("wish = ?1 and cluster = ?2", wish, cluster).firstResultOptional();
  }
}
