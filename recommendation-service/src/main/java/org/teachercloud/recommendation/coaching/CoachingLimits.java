package org.teachercloud.recommendation.coaching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much coaching there may be; prefix {@code recommendation.coaching}. */
@ConfigMapping(prefix = "recommendation.coaching")
public interface CoachingLimits {

  /** How long an invitation holds. */
  @WithDefault("P14D")
  Duration invitation();

  /** Coaches of one teacher at most. */
  @WithDefault("5")
  int coaches();

  /** Teachers of one coach at most. */
  @WithDefault("200")
  int teachers();

  /** Proposals at most that wait for one teacher's answer to one coach. */
  @WithDefault("10")
  int waiting();
}
