package org.teachercloud.delivery;

import java.sql.SQLException;
import java.util.List;

/** Tells a database that is away, or asks to try again, from one that refuses. */
public final class DatabaseAway {

  /**
   * Connection lost, out of resources, shut down, failed over to a read-only server, deadlock
   * (PostgreSQL manual, appendix "Error Codes").
   */
  private static final List<String> STATES =
      List.of("08", "53", "57P01", "57P02", "57P03", "25006", "40");

  private DatabaseAway() {}

  /** Whether the first SQL exception behind a failure says so; pools fail without a state. */
  public static boolean caused(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return state == null || STATES.stream().anyMatch(state::startsWith);
      }
      cause = cause.getCause();
    }
    return false;
  }
}
