package org.teachercloud.catalog.finding.following;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the index follows the database; prefix {@code catalog.finding}. */
@ConfigMapping(prefix = "catalog.finding")
public interface FindingConfig {

  /** Changes taken at a time; searches see them after each batch. */
  @WithDefault("500")
  int batch();

  /** How often it looks without being told: so late is a search where no broker tells anything. */
  @WithDefault("700ms")
  Duration interval();

  /** The least time between two commits, which cost a flush of the disk each. */
  @WithDefault("2s")
  Duration commitAtMost();

  /** The most time between two commits while changes keep coming. */
  @WithDefault("15s")
  Duration commitAtLeast();

  /** Longest wait for the last commit when the service stops. */
  @WithDefault("10s")
  Duration patience();
}
