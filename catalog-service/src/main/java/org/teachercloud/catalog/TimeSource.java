package org.teachercloud.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;

/** Hands time to whoever asks, so that a test can hand another. */
final class TimeSource {

  @Produces
  @ApplicationScoped
  InstantSource clock() {
    return Clock.systemUTC();
  }
}
