package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.catalog.networking.Memberships;

/** Who may book while a time is kept for those whom the network supports. */
@ApplicationScoped
class SupportedLearners {

  @Inject Memberships memberships;
  @Inject Calendar calendar;

  /** Whether an institution of hers is supported in some cluster today. */
  boolean include(Caller caller) {
    return !memberships
        .clusters(caller.institutions(), ClusterRole.SUPPORTED, calendar.today())
        .isEmpty();
  }
}
