package org.teachercloud.delivery.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works; prefix {@code delivery.relay}. */
@ConfigMapping(prefix = "delivery.relay")
public interface RelayConfig {

  /** Whether this process relays; off where Debezium does. */
  @WithDefault("true")
  boolean enabled();

  /** How often it looks without being woken: for what other processes left or a broker refused. */
  @WithDefault("1s")
  Duration interval();

  /** How long it lets facts gather after it was woken, so that one sending carries more of them. */
  @WithDefault("5ms")
  Duration linger();

  /**
   * The least time from one batch to the next. A fact that comes alone does not wait for it; where
   * many come, each batch carries more of them, and every batch costs a transaction here and one at
   * each consumer.
   */
  @WithDefault("50ms")
  Duration spacing();

  /** Rows taken at a time. */
  @WithDefault("1000")
  int batch();

  /**
   * Longest wait for the broker's acknowledgement of a batch; not below the producer's delivery
   * timeout.
   */
  @WithDefault("30s")
  Duration acknowledgement();
}
