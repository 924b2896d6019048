package org.teachercloud.enrollment.record.sharing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;

/** What people share with whom. */
@ApplicationScoped
class Shares implements PanacheRepositoryBase<Share, UUID> {

  /** The caller's own, the newest first. */
  List<Share> own(Caller caller) {
    return list("learner = ?1 order by since desc, id", caller.id());
  }

  Optional<Share> own(Caller caller, UUID id) {
    return find("learner = ?1 and id = ?2", caller.id(), id).firstResultOptional();
  }
}
