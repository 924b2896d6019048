package org.teachercloud.catalog.watching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;

/** All kept searches, each seen by whoever keeps it only. */
@ApplicationScoped
class SavedSearches implements PanacheRepositoryBase<SavedSearch, UUID> {

  /** The newest first. */
  List<SavedSearch> of(Caller caller) {
    return list("person", Sort.descending("savedAt").and("id"), caller.id());
  }

  Optional<SavedSearch> find(UUID id, Caller caller) {
    return find("id = ?1 and person = ?2", id, caller.id()).firstResultOptional();
  }

  Optional<SavedSearch> find(String question, Caller caller) {
    return find("question = ?1 and person = ?2", question, caller.id()).firstResultOptional();
  }

  /** Nobody else changes what she keeps before the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  void lock(Caller caller) {
    getEntityManager()
        .createNativeQuery(
            "SELECT pg_advisory_xact_lock(hashtextextended(:who, 130))", Object.class)
        .setParameter("who", caller.id().toString())
        .getSingleResult();
  }
}
