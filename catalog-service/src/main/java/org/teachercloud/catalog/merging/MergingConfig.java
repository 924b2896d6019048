package org.teachercloud.catalog.merging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How accounts are merged; prefix {@code catalog.merging}. */
@ConfigMapping(prefix = "catalog.merging")
interface MergingConfig {

  /** How long a word is good: time to sign in with the other account. */
  @WithDefault("PT10M")
  Duration wordGoodFor();
}
