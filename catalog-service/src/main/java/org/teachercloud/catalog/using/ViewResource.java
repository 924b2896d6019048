package org.teachercloud.catalog.using;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reading.VisibleResources;
import org.teachercloud.catalog.stating.CatalogEvents;

/** Somebody opens the page of a resource. */
@ApplicationScoped
class ViewResource {

  @Inject Resources resources;
  @Inject VisibleResources visible;
  @Inject CountedUses counted;
  @Inject CatalogEvents events;
  @Inject InstantSource clock;

  /** Whether it is there for her; a use where it is published and she has not been there today. */
  @Transactional
  boolean view(Caller caller, UUID id) {
    Optional<Resource> seen = resources.find(id).filter(one -> visible.sees(caller, one));
    boolean published = seen.filter(one -> one.state() == ResourceState.PUBLISHED).isPresent();
    if (published && counted.firstToday(caller.id(), id)) {
      events.viewed(caller, id, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
    return seen.isPresent();
  }
}
