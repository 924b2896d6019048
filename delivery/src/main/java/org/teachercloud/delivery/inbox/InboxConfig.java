package org.teachercloud.delivery.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How arriving facts are taken; prefix {@code delivery.inbox}. */
@ConfigMapping(prefix = "delivery.inbox")
public interface InboxConfig {

  /** Tries of one fact before it becomes a dead letter. */
  @WithDefault("3")
  int attempts();

  /** Pause between tries. */
  @WithDefault("300ms")
  Duration pause();
}
