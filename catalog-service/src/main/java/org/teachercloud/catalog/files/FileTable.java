package org.teachercloud.catalog.files;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The files of all resources. */
@ApplicationScoped
class FileTable implements PanacheRepositoryBase<TeachingFile, UUID> {

  /** Those of a version, in the order in which they were put up. */
  List<TeachingFile> of(UUID resource, int version) {
    return list(
        "resource = ?1 and since <= ?2 and (until is null or until > ?2) order by addedAt, id",
        resource,
        version);
  }

  /** Those that no earlier version has. */
  List<TeachingFile> begunIn(UUID resource, int version) {
    return list("resource = ?1 and since = ?2", resource, version);
  }

  /** Brings the draft of a version back to what the one before it has. */
  @Transactional(Transactional.TxType.MANDATORY)
  void forget(UUID resource, int version) {
    delete("resource = ?1 and since = ?2", resource, version);
    update("until = null where resource = ?1 and until = ?2", resource, version);
  }
}
