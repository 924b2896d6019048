package org.teachercloud.catalog.describing.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.contracts.Purpose;

/** What has places or seats, laboratories and databases: whose it is, and for whom it is there. */
@ApplicationScoped
public class LentResources {

  @Inject Resources resources;
  @Inject VisibleResources visible;

  /** What a place or a seat is of. */
  public Resource find(UUID id) {
    return resources.find(id).orElseThrow();
  }

  /** Whatever has this identity, where it is there for her. */
  public Optional<Resource> seenBy(Caller caller, UUID id) {
    return resources.find(id).filter(one -> shows(caller, one));
  }

  /** Whether it is there for her. */
  public boolean shows(Caller caller, Resource lent) {
    return visible.sees(caller, lent);
  }

  /** Whether she may use it: it is published, and shared with her to learn with. */
  public boolean offers(Caller caller, Resource lent) {
    return visible.allows(caller, lent, Purpose.ENROL);
  }

  /** Whatever has this identity, where she writes for its owner. */
  public Optional<Resource> ownedBy(Caller caller, UUID id) {
    return resources.find(id).filter(one -> Visibility.writesFor(caller, one.institution()));
  }
}
