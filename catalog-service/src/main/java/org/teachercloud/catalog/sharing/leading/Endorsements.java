package org.teachercloud.catalog.sharing.leading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.catalog.sharing.GrantView.Said;

/** All endorsements, at most one of a cluster for a wish: the last word. */
@ApplicationScoped
public class Endorsements implements PanacheRepositoryBase<Endorsement, UUID> {

  /** What was said of each of these wishes, by the number of the cluster. */
  public Map<UUID, List<Said>> saidOf(Collection<UUID> wishes) {
    return stream("wish in ?1 order by cluster", wishes)
        .collect(
            Collectors.groupingBy(
                one -> one.wish,
                Collectors.mapping(
                    one -> new Said(one.cluster, one.endorsed, one.words, one.saidAt),
                    Collectors.toList())));
  }

  Optional<Endorsement> of(UUID wish, int cluster) {
    return find("wish = ?1 and cluster = ?2", wish, cluster).firstResultOptional();
  }
}
