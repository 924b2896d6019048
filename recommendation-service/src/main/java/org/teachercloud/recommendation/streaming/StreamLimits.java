package org.teachercloud.recommendation.streaming;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many streams there may be; prefix {@code recommendation.stream}. */
@ConfigMapping(prefix = "recommendation.stream")
public interface StreamLimits {

  /** Open streams of one person in one replica. */
  @WithDefault("8")
  int perPerson();

  /** Open streams in one replica. */
  @WithDefault("20000")
  int perReplica();

  /** Events that may wait for a slow client before its stream ends. */
  @WithDefault("256")
  int waiting();

  /** How often a silent stream shows that it is alive. */
  @WithDefault("15s")
  Duration heartbeat();
}
