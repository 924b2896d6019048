package org.teachercloud.access;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The clock that a service brings. */
class SystemClock {

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }
}
