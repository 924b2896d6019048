package org.teachercloud.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;
import java.util.UUID;

/** Hands time and identities to whoever asks, so that a test can hand others. */
final class Given {

  @Produces
  @ApplicationScoped
  InstantSource clock() {
    return Clock.systemUTC();
  }

  @Produces
  @ApplicationScoped
  IdSource ids() {
    return UUID::randomUUID;
  }
}
