package org.teachercloud.enrollment.statements;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Bounds of the store. */
@ConfigMapping(prefix = "xapi")
public interface XapiLimits {

  /** Most statements of one call. */
  @WithDefault("1000")
  @Min(1)
  @Max(1000)
  int batch();

  /** Most statements of one page, and how many there are unless told. */
  @WithDefault("100")
  @Min(1)
  @Max(1000)
  int page();

  /** Most steps from a statement to one that it points at, and on from there. */
  @WithDefault("10")
  @Min(1)
  @Max(100)
  int chain();
}
