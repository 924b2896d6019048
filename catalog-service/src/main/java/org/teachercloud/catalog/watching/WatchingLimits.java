package org.teachercloud.catalog.watching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of kept searches; prefix {@code catalog.watching}. */
@ConfigMapping(prefix = "catalog.watching")
interface WatchingLimits {

  /** How many searches one person may keep; all of them are run whenever she looks. */
  @WithDefault("20")
  int searches();
}
