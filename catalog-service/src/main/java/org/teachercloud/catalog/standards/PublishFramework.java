package org.teachercloud.catalog.standards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.teachercloud.catalog.standards.crosswalks.Crosswalks;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.catalog.stating.StatedFramework;
import org.teachercloud.contracts.StandardsFrameworkPublished;

/** Publishes a framework, or a new version of one; what was published before stays readable. */
@ApplicationScoped
public class PublishFramework {

  @Inject Frameworks frameworks;
  @Inject Crosswalks crosswalks;
  @Inject CatalogEvents events;
  @Inject InstantSource clock;

  /**
   * Makes this version the one that holds, unless a version of its name is there already. Links to
   * other frameworks are then open again: experts judged them by the version before.
   *
   * @param by null where nobody but the programme itself publishes it
   * @return whether it is new
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean publish(Framework framework, UUID by) {
    if (frameworks.version(framework.id(), framework.version()).isPresent()) {
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    frameworks.add(framework, now, by);
    events.reopened(crosswalks.reopen(framework.id(), now), now);
    events.published(
        new StatedFramework(
            framework.id(),
            framework.country(),
            framework.version(),
            framework.title(),
            framework.items().stream()
                .map(
                    item ->
                        new StandardsFrameworkPublished.Item(
                            item.id(), item.code(), item.title().byLanguage(), item.parent()))
                .toList()),
        now);
    return true;
  }
}
