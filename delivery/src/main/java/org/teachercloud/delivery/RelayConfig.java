package org.teachercloud.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works; prefix {@code delivery.relay}. */
@ConfigMapping(prefix = "delivery.relay")
public interface RelayConfig {

  /** Whether this process relays; off where Debezium does. */
  @WithDefault("true")
  boolean enabled();

  /** How often it looks without being woken. */
  @WithDefault("250ms")
  Duration interval();

  /** Rows taken at a time. */
  @WithDefault("1000")
  int batch();

  /** Longest wait for the broker's acknowledgement of a batch. */
  @WithDefault("30s")
  Duration acknowledgement();
}
