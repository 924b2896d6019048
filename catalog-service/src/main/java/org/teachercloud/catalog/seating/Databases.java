package org.teachercloud.catalog.seating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.catalog.describing.reading.VisibleResources;
import org.teachercloud.contracts.Purpose;

/** Whose a database is, and for whom it is there. */
@ApplicationScoped
class Databases {

  @Inject Resources resources;
  @Inject VisibleResources visible;

  /** The database of a seat. */
  Resource find(UUID id) {
    return resources.find(id).orElseThrow();
  }

  /** The database, or whatever else has this identity, where it is there for her. */
  Optional<Resource> seenBy(Caller caller, UUID id) {
    return resources.find(id).filter(one -> visible.sees(caller, one));
  }

  /** Whether she may use it: it is published, and shared with her to learn with. */
  boolean offers(Caller caller, Resource database) {
    return visible.allows(caller, database, Purpose.ENROL);
  }

  /** The database where she writes for its owner. */
  Optional<Resource> ownedBy(Caller caller, UUID id) {
    return resources.find(id).filter(one -> Visibility.writesFor(caller, one.institution()));
  }
}
