package org.teachercloud.enrollment.awards;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.PageCursor;

/** All awards; what is awarded for what is public. */
@ApplicationScoped
public class Awards implements PanacheRepositoryBase<Award, UUID> {

  /** One that the caller administers. */
  Optional<Award> administered(Caller caller, UUID id) {
    return findByIdOptional(id).filter(award -> caller.belongsTo(award.institution()));
  }

  /** At most one more than the size, the newest first. */
  List<Award> newest(String institution, PageCursor after, int size) {
    String wanted = institution == null ? "" : " and institution = :institution";
    String place = after == null ? "" : " and (createdAt, id) < (:at, :id)";
    Parameters parameters = new Parameters();
    if (institution != null) {
      parameters.and("institution", institution);
    }
    if (after != null) {
      parameters.and("at", after.at()).and("id", after.id());
    }
    return find(
            "from Award where 1 = 1" + wanted + place + " order by createdAt desc, id desc",
            parameters)
        .range(0, size)
        .list();
  }

  long countOf(String institution) {
    return institution == null ? count() : count("institution", institution);
  }
}
