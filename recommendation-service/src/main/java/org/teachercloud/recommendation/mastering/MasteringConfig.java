package org.teachercloud.recommendation.mastering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When a standard counts as mastered or weak; prefix {@code recommendation.mastering}. */
@ConfigMapping(prefix = "recommendation.mastering")
public interface MasteringConfig {

  /** From this probability on that the next try is right. */
  @WithDefault("0.8")
  @DecimalMin("0.5")
  @DecimalMax("0.99")
  double mastered();

  /** Below this probability: what she completed for it counts as open again on her path. */
  @WithDefault("0.5")
  @DecimalMin("0.01")
  @DecimalMax("0.5")
  double weak();

  /** With fewer tries nothing is said of a standard but that it is too early. */
  @WithDefault("3")
  @Min(1)
  @Max(1000)
  int leastTries();

  /** How often it is learnt anew. */
  @WithDefault("PT10M")
  Duration every();

  /** The newest tries that are learnt from. */
  @WithDefault("200000")
  @Min(1000)
  @Max(2_000_000)
  int learntFrom();
}
