package org.teachercloud.catalog.harvesting.running;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a harvest may take; prefix {@code catalog.harvesting}. */
@ConfigMapping(prefix = "catalog.harvesting")
public interface HarvestLimits {

  /** Whether this process works on harvests. */
  @WithDefault("true")
  boolean worker();

  /** Harvests that this process works on at a time. */
  @WithDefault("2")
  int atOnce();

  /** How often a worker looks for harvests and schedules without being woken. */
  @WithDefault("2s")
  Duration interval();

  /** How long a harvest stays with a worker that has died; longer than an answer may take. */
  @WithDefault("2m")
  Duration lease();

  /** After which a harvest lets others have their turn. */
  @WithDefault("30s")
  Duration turn();

  /** Records that are kept and stated in one transaction. */
  @WithDefault("500")
  int chunk();

  /** Refused records of a harvest that are kept with their reasons; the count of all is exact. */
  @WithDefault("1000")
  int problems();

  /** Failures in a row after which a harvest is given up. */
  @WithDefault("5")
  int attempts();

  /** The wait after a first failure; four times as long after each further one. */
  @WithDefault("5s")
  Duration firstWait();

  /** The longest wait, whatever a repository asks for. */
  @WithDefault("10m")
  Duration longestWait();

  /** What is asked for again where seconds are stamped; where days are, it is a day. */
  @WithDefault("10m")
  Duration overlap();

  /** Most different records of one harvest. */
  @WithDefault("1000000")
  long records();

  /** Most answers of one harvest. */
  @WithDefault("100000")
  long pages();

  /** Most answers in a row without any record that is new to the harvest. */
  @WithDefault("3")
  int barren();

  /** How often a list is begun again because its token is no longer known. */
  @WithDefault("2")
  int restarts();

  /** The longest that a harvest takes, waits included. */
  @WithDefault("2d")
  Duration longest();
}
