package org.teachercloud.catalog.standards.crosswalks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.access.merging.MergeRule;
import org.teachercloud.catalog.stating.CatalogEvents;

/**
 * A link rests on two people. Where both were accounts of one, the newer approval falls, and the
 * link is open until a second person approves it.
 */
@ApplicationScoped
class OneSideEach implements MergeRule {

  @Inject Crosswalks crosswalks;
  @Inject CatalogEvents events;

  @Override
  public String table() {
    return "crosswalk_approval";
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Long> merge(UUID person, UUID into, Instant at) {
    List<UUID> both = crosswalks.approvedByBoth(person, into);
    List<UUID> adopted = new ArrayList<>();
    for (UUID id : both) {
      Link link = crosswalks.lock(id).orElseThrow();
      crosswalks.dropNewer(id, at);
      if (link.state() == LinkState.ADOPTED) {
        adopted.add(id);
      }
    }
    if (!adopted.isEmpty()) {
      events.reopened(adopted, at);
    }
    return Map.of(table(), (long) both.size());
  }
}
