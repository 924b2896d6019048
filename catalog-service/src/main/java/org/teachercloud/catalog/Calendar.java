package org.teachercloud.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where the programme's days begin and end. */
@ApplicationScoped
public class Calendar {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Inject InstantSource clock;

  /** The present day. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** The moment at which a day begins; null for none. */
  public static Instant begin(LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZONE).toInstant();
  }
}
