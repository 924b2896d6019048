package org.teachercloud.insight;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The clock of the service, handed in so that tests can hold it still. */
class TimeSource {

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }
}
