package org.teachercloud.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.teachercloud.contracts.ProgrammeZone;

/** Where the programme's days begin and end. */
@ApplicationScoped
public class Calendar {

  @Inject InstantSource clock;

  /** The present day. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ProgrammeZone.ZONE);
  }

  /** The moment at which a day begins; null for none. */
  public static Instant begin(LocalDate day) {
    return day == null ? null : day.atStartOfDay(ProgrammeZone.ZONE).toInstant();
  }
}
