package org.teachercloud.catalog.booking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of booking; prefix {@code catalog.booking}. */
@ConfigMapping(prefix = "catalog.booking")
interface BookingLimits {

  /** Times that a laboratory may offer from now on, at most. */
  @WithDefault("200")
  int slots();

  /** Bookings to come that one person may have, those that wait included. */
  @WithDefault("20")
  int bookings();

  /** How many may wait for a place of one slot. */
  @WithDefault("50")
  int waiting();

  /**
   * How many book at the same moment on one replica; the others wait their turn without a
   * connection to the database, which reading needs too.
   */
  @WithDefault("8")
  int atOnce();

  /** How long somebody waits for her turn before she is asked to try again. */
  @WithDefault("PT20S")
  Duration patience();

  /** How long before it begins somebody can be checked in. */
  @WithDefault("PT1H")
  Duration checkInBefore();

  /** How far ahead a time can be offered. */
  @WithDefault("P400D")
  Duration ahead();
}
