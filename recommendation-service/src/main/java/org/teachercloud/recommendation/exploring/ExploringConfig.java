package org.teachercloud.recommendation.exploring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is explored; prefix {@code recommendation.exploring}. */
@ConfigMapping(prefix = "recommendation.exploring")
public interface ExploringConfig {

  /** The share of persons who are shown something new on a day; 0 for none, 1 for all. */
  @WithDefault("0.1")
  double share();

  /** The place where it stands, from 1; shorter lists explore nothing. */
  @WithDefault("8")
  int place();

  /** How long the first version of a resource counts as new. */
  @WithDefault("P60D")
  Duration newFor();

  /** People from whom on a resource is known well enough. */
  @WithDefault("10")
  int known();

  /** How often it is written down who was shown what. */
  @WithDefault("PT10S")
  Duration every();

  /** Days after which the log is forgotten. */
  @WithDefault("400")
  int keptDays();
}
