package org.teachercloud.enrollment.certifying;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.enrollment.PageCursor;

/** All certificates. Whoever asks is an argument: what is not hers to see is not there. */
@ApplicationScoped
public class Certificates implements PanacheRepositoryBase<Certificate, UUID> {

  /** One that the caller holds, or that an institution which she administers has issued. */
  public Optional<Certificate> visible(Caller caller, UUID id) {
    return findByIdOptional(id)
        .filter(one -> one.learner().equals(caller.id()) || administers(caller, one.institution()));
  }

  /** One that an institution which the caller administers has issued. */
  public Optional<Certificate> issued(Caller caller, UUID id) {
    return findByIdOptional(id).filter(one -> administers(caller, one.institution()));
  }

  /** The one with the code, for whoever was given it. */
  public Optional<Certificate> byCode(String code) {
    return find("code", Codes.typed(code)).firstResultOptional();
  }

  /** The learner's newest for an award. */
  public Optional<Certificate> newest(UUID learner, UUID award) {
    return find("learner = ?1 and award = ?2 order by issuedAt desc", learner, award)
        .firstResultOptional();
  }

  /** At most one more than the size of the caller's own, the newest first. */
  public List<Certificate> own(Caller caller, PageCursor after, int size) {
    return page("learner = :who", Parameters.with("who", caller.id()), after, size);
  }

  public long countOwn(Caller caller) {
    return count("learner", caller.id());
  }

  /** At most one more than the size of those issued for an award, the newest first. */
  public List<Certificate> ofAward(UUID award, PageCursor after, int size) {
    return page("award = :award", Parameters.with("award", award), after, size);
  }

  public long countOfAward(UUID award) {
    return count("award", award);
  }

  private List<Certificate> page(String which, Parameters parameters, PageCursor after, int size) {
    String place = after == null ? "" : " and (issuedAt, id) < (:at, :id)";
    if (after != null) {
      parameters.and("at", after.at()).and("id", after.id());
    }
    return find(
            "from Certificate where " + which + place + " order by issuedAt desc, id desc",
            parameters)
        .range(0, size)
        .list();
  }

  private static boolean administers(Caller caller, String institution) {
    return caller.has(Role.INSTITUTION_ADMIN) && caller.belongsTo(institution);
  }
}
