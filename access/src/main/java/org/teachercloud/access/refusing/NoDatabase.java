package org.teachercloud.access.refusing;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells failures for want of a database connection from faults of ours: the first pass by
 * themselves, so the caller may try again.
 */
final class NoDatabase {

  /** Classes of SQLSTATE (ISO/IEC 9075): connection exception, insufficient resources. */
  private static final Set<String> CLASSES = Set.of("08", "53");

  /** PostgreSQL ends, has crashed, or does not let anybody in yet. */
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03");

  private static final int CAUSES = 20;

  private NoDatabase() {}

  static boolean causes(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < CAUSES; depth++, cause = cause.getCause()) {
      if (cause instanceof SQLException sql && passes(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null) {
      // The pool has no states: it throws bare ones when no connection becomes free in time.
      return failure.getStackTrace().length > 0
          && failure.getStackTrace()[0].getClassName().startsWith("io.agroal.pool.");
    }
    return STATES.contains(state) || CLASSES.contains(state.substring(0, 2));
  }
}
