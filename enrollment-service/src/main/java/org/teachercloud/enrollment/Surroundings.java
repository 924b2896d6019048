package org.teachercloud.enrollment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;

/** What the features are handed from outside: time and new identifiers. */
class Surroundings {

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  Ids ids() {
    return UUID::randomUUID;
  }
}
