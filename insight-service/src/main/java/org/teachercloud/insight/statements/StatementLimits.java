package org.teachercloud.insight.statements;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What statements tell at most; prefix {@code statements}. */
@ConfigMapping(prefix = "statements")
public interface StatementLimits {

  /** How many people must stand behind every figure. */
  @WithDefault("5")
  int people();

  /** The same for what programme monitors read, and with them those who fund it. */
  @WithDefault("10")
  int peopleForMonitors();

  /** How many terms back from the present one. */
  @WithDefault("20")
  int terms();

  /** How many pairs of institutions a statement across owners names at most. */
  @WithDefault("500")
  int pairs();
}
