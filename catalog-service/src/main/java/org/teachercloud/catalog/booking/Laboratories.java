package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.catalog.describing.reading.VisibleResources;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.catalog.networking.Memberships;
import org.teachercloud.contracts.Purpose;

/** Whose a laboratory is, and for whom it is there. */
@ApplicationScoped
class Laboratories {

  @Inject Resources resources;
  @Inject VisibleResources visible;
  @Inject Memberships memberships;
  @Inject Calendar calendar;

  /** The laboratory of a slot. */
  Resource find(UUID id) {
    return resources.find(id).orElseThrow();
  }

  /** The laboratory, or whatever else has this identity, where it is there for her. */
  Optional<Resource> seenBy(Caller caller, UUID id) {
    return resources.find(id).filter(one -> shows(caller, one));
  }

  /** Whether it is there for her. */
  boolean shows(Caller caller, Resource laboratory) {
    return visible.sees(caller, laboratory);
  }

  /** Whether she may use it: it is published, and shared with her to learn with. */
  boolean offers(Caller caller, Resource laboratory) {
    return visible.allows(caller, laboratory, Purpose.ENROL);
  }

  /** The laboratory where she writes for its owner. */
  Optional<Resource> ownedBy(Caller caller, UUID id) {
    return resources.find(id).filter(one -> Visibility.writesFor(caller, one.institution()));
  }

  /** Whether an institution of hers is supported in some cluster today. */
  boolean isSupported(Caller caller) {
    return !memberships
        .clusters(caller.institutions(), ClusterRole.SUPPORTED, calendar.today())
        .isEmpty();
  }
}
