package org.teachercloud.enrollment.progress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What a try must bring to be right. */
@ConfigMapping(prefix = "attempts")
interface AttemptConfig {

  /** Percent of the full mark, where neither the marker nor the rules of the course say more. */
  @WithDefault("60")
  @Min(1)
  @Max(100)
  int passMark();
}
