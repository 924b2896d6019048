package org.teachercloud.enrollment.seeding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether and how worlds are made; prefix {@code teachercloud.seeding}. */
@ConfigMapping(prefix = "teachercloud.seeding")
public interface SeedingConfig {

  /** Off where real people learn. */
  @WithDefault("false")
  boolean enabled();

  /** Longest wait for the copy of the catalogue to hold what histories are drawn from. */
  @WithDefault("180s")
  Duration patience();

  /** Teachers whose histories are one transaction. */
  @WithDefault("40")
  int batch();

  /** Facts that may wait for the relay, so that those of living people do not wait long. */
  @WithDefault("30000")
  int waitingFacts();
}
