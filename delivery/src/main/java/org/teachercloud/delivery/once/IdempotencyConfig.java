package org.teachercloud.delivery.once;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers are kept for repetition; prefix {@code delivery.idempotency}. */
@ConfigMapping(prefix = "delivery.idempotency")
public interface IdempotencyConfig {

  /** Age at which a key and its answer are forgotten. */
  @WithDefault("7d")
  Duration keep();

  /** How often old keys are looked for. */
  @WithDefault("1h")
  Duration cleaning();
}
