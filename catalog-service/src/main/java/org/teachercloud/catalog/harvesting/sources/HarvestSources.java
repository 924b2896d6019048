package org.teachercloud.catalog.harvesting.sources;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.describing.Page;
import org.teachercloud.catalog.describing.reaching.Visibility;

/** All sources, each seen by who writes for its institution, and by the operator. */
@ApplicationScoped
public class HarvestSources implements PanacheRepositoryBase<HarvestSource, UUID> {

  private static final String SEEN = "removedAt is null and (?1 = true or institution in ?2)";

  /** The source, if it is hers. */
  public Optional<HarvestSource> find(UUID id, Caller caller) {
    return findByIdOptional(id).filter(one -> isFor(caller, one));
  }

  /** The source, if it is hers, locked until the end of the transaction. */
  public Optional<HarvestSource> lock(UUID id, Caller caller) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(one -> isFor(caller, one));
  }

  /** Hers by name; the cursor is a number of sources to leave out. */
  public Page<HarvestSource> seenBy(Caller caller, int from, int size) {
    boolean all = caller.has(Role.OPERATOR);
    List<HarvestSource> found =
        find(SEEN, Sort.by("name").and("id"), all, caller.institutions())
            .range(from, from + size)
            .list();
    boolean more = found.size() > size;
    return new Page<>(
        more ? found.subList(0, size) : found,
        more ? Integer.toString(from + size) : null,
        count(SEEN, all, caller.institutions()));
  }

  long countOf(String institution) {
    return count("institution = ?1 and removedAt is null", institution);
  }

  /** Whether the institution takes these records already. */
  boolean takes(String institution, String baseUrl, String prefix, String set) {
    return count(
            "institution = ?1 and baseUrl = ?2 and prefix = ?3 and set = ?4 and removedAt is null",
            institution,
            baseUrl,
            prefix,
            set)
        > 0;
  }

  private static boolean isFor(Caller caller, HarvestSource source) {
    return source.removedAt == null
        && (caller.has(Role.OPERATOR) || Visibility.writesFor(caller, source.institution));
  }
}
