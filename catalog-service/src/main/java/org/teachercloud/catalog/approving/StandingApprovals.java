package org.teachercloud.catalog.approving;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.Calendar;

/** All standing approvals; the operator sees every one, others that of their own institution. */
@ApplicationScoped
class StandingApprovals implements PanacheRepositoryBase<StandingApproval, UUID> {

  @Inject Calendar calendar;

  /** Whether what the institution publishes for everyone is approved today. */
  boolean holds(String institution) {
    return of(institution).filter(one -> one.holdsOn(calendar.today())).isPresent();
  }

  /** The one that stands, its term begun or not, over or not. */
  Optional<StandingApproval> of(String institution) {
    return find("institution = ?1 and withdrawnAt is null", institution).firstResultOptional();
  }

  /** The same, locked until the end of the transaction. */
  Optional<StandingApproval> lock(String institution) {
    return find("institution = ?1 and withdrawnAt is null", institution)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Those that stand and that she may see, by slug. */
  List<StandingApproval> seenBy(Caller caller, int from, int size) {
    Sort bySlug = Sort.by("institution");
    return (caller.has(Role.OPERATOR)
            ? find("withdrawnAt is null", bySlug)
            : find("withdrawnAt is null and institution in ?1", bySlug, caller.institutions()))
        .range(from, from + size - 1)
        .list();
  }

  long countSeenBy(Caller caller) {
    return caller.has(Role.OPERATOR)
        ? count("withdrawnAt is null")
        : count("withdrawnAt is null and institution in ?1", caller.institutions());
  }
}
