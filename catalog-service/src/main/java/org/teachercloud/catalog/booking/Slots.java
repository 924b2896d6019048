package org.teachercloud.catalog.booking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All times of all laboratories. */
@ApplicationScoped
class Slots implements PanacheRepositoryBase<Slot, UUID> {

  /** Those of a laboratory that are not over and not cancelled, the next first. */
  List<Slot> coming(UUID resource, Instant now, int first, int size) {
    return find(
            "resource = ?1 and ends > ?2 and cancelledAt is null order by begins, id",
            resource,
            now)
        .range(first, first + size - 1)
        .list();
  }

  long countComing(UUID resource, Instant now) {
    return count("resource = ?1 and ends > ?2 and cancelledAt is null", resource, now);
  }

  /** All of a laboratory, over or cancelled or to come, the latest first. */
  List<Slot> all(UUID resource, int first, int size) {
    return find("resource = ?1 order by begins desc, id", resource)
        .range(first, first + size - 1)
        .list();
  }

  long countAll(UUID resource) {
    return count("resource", resource);
  }

  /** The slot as it stands, locked until the end of the running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  void lock(Slot slot) {
    getEntityManager().refresh(slot, LockModeType.PESSIMISTIC_WRITE);
  }
}
