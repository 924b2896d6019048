package org.teachercloud.enrollment.enrolling.places;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long an enrolment waits for a resource that may be on its way; prefix {@code enrolling}. */
@ConfigMapping(prefix = "enrolling")
public interface EnrollingConfig {

  /** Longest wait for news of a resource; the same whatever the reason why it is not there. */
  @WithDefault("1s")
  Duration patience();

  /** Pause between two looks. */
  @WithDefault("40ms")
  Duration step();

  /** How many may wait at once; who comes after them gets the answer of the first look. */
  @WithDefault("32")
  int waitingAtOnce();
}
