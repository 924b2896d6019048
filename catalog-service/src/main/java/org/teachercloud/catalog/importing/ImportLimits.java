package org.teachercloud.catalog.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an import may take; prefix {@code catalog.importing}. */
@ConfigMapping(prefix = "catalog.importing")
public interface ImportLimits {

  /** Largest file in bytes; the service's body limit stands a little above it. */
  @WithDefault("268435456")
  long maxBytes();

  /** Rows that are read, kept and stated in one transaction. */
  @WithDefault("500")
  int chunk();

  /** Refused rows of a job that are kept with line and reason; the count of all is exact. */
  @WithDefault("1000")
  int problems();

  /** Rows of a job that are kept as read only in part. */
  @WithDefault("1000")
  int notices();

  /** How long a job stays with a worker that has died. */
  @WithDefault("10s")
  Duration lease();

  /** How often a worker looks for jobs without being woken. */
  @WithDefault("1s")
  Duration interval();

  /** Failures at the same place of a file after which a job is given up. */
  @WithDefault("5")
  int attempts();

  /** Whether this process works on jobs. */
  @WithDefault("true")
  boolean worker();

  /** The mapping of an import that names none. */
  @WithDefault("icourse163")
  String mapping();
}
