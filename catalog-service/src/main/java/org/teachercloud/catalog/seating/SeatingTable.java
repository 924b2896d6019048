package org.teachercloud.catalog.seating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The terms of all databases that give seats. */
@ApplicationScoped
class SeatingTable implements PanacheRepositoryBase<Seating, UUID> {

  /** Those of a database as they stand, locked until the end of the running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Seating> lock(UUID resource) {
    Seating known = findById(resource);
    if (known != null) {
      getEntityManager().refresh(known, LockModeType.PESSIMISTIC_WRITE);
    }
    return Optional.ofNullable(known);
  }
}
