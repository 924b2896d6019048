package org.teachercloud.enrollment.enrolling.places;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.teachercloud.delivery.Together;

/** How enrolling waits: for a resource that may be on its way, and for others who enrol. */
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

  /** How many who ask at the same time share a transaction. */
  Together.Bounds together();
}
