package org.teachercloud.enrollment.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.PageCursor;

/** All entries. Whoever asks is an argument: a person sees hers, an institution what it said. */
@ApplicationScoped
public class RecordEntries implements PanacheRepositoryBase<RecordEntry, UUID> {

  /** At most one more than the size of the caller's own, the newest first. */
  List<RecordEntry> own(Caller caller, PageCursor after, int size) {
    return page(Parameters.with("who", caller.id()), "", after, size);
  }

  long countOwn(Caller caller) {
    return count("learner = ?1", caller.id());
  }

  /** Everything of a person, in the order in which it was entered. */
  List<RecordEntry> whole(UUID learner) {
    return list("learner = ?1 order by enteredAt, id", learner);
  }

  /** At most one more than the size of what an institution of the caller said of a learner. */
  public List<RecordEntry> said(String institution, UUID learner, PageCursor after, int size) {
    return page(
        Parameters.with("who", learner).and("institution", institution),
        " and institution = :institution",
        after,
        size);
  }

  public long countSaid(String institution, UUID learner) {
    return count("learner = ?1 and institution = ?2", learner, institution);
  }

  /** How many entries others have made: all that an institution may know of them. */
  public long countElsewhere(String institution, UUID learner) {
    return count("learner = ?1 and institution <> ?2", learner, institution);
  }

  /** One that an institution of the caller has said. */
  public Optional<RecordEntry> saidBy(Caller caller, UUID id) {
    return findByIdOptional(id).filter(one -> caller.belongsTo(one.institution()));
  }

  public Optional<RecordEntry> ofSource(UUID source) {
    return find("source = ?1 and supersedes is null", source).firstResultOptional();
  }

  public boolean isSuperseded(RecordEntry one) {
    return count("supersedes", one.id()) > 0;
  }

  /** Which of the entries another has taken the place of. */
  Set<UUID> superseded(List<RecordEntry> entries) {
    if (entries.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        getEntityManager()
            .createQuery("select supersedes from RecordEntry where supersedes in :ids", UUID.class)
            .setParameter("ids", entries.stream().map(RecordEntry::id).toList())
            .getResultList());
  }

  /** Those of the entries that say something which nothing has taken the place of. */
  List<RecordEntry> holding(List<RecordEntry> entries) {
    Set<UUID> superseded = superseded(entries);
    return entries.stream()
        .filter(one -> !superseded.contains(one.id()) && !one.withdraws())
        .toList();
  }

  private List<RecordEntry> page(Parameters parameters, String which, PageCursor after, int size) {
    String place = after == null ? "" : " and (enteredAt, id) < (:at, :id)";
    if (after != null) {
      parameters.and("at", after.at()).and("id", after.id());
    }
    return find(
            "from RecordEntry where learner = :who"
                + which
                + place
                + " order by enteredAt desc, id desc",
            parameters)
        .range(0, size)
        .list();
  }
}
