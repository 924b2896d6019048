package org.teachercloud.contracts;

import java.time.ZoneId;

/**
 * Where the programme is at home: every day that a fact or an answer names begins and ends there.
 */
public final class ProgrammeZone {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private ProgrammeZone() {}
}
