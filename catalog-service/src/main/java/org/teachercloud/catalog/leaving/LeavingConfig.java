package org.teachercloud.catalog.leaving;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How leaving goes; prefix {@code catalog.leaving}. */
@ConfigMapping(prefix = "catalog.leaving")
interface LeavingConfig {

  /** Time to think better of it. */
  @WithDefault("P7D")
  Duration waiting();

  /** Pause between two looks for wishes that have become due. */
  @WithDefault("PT2S")
  Duration lookEvery();
}
