package org.teachercloud.system.bench.loaded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Reaches the memory of the service's replicas by the connection on which they hear of changes. */
public final class Replica {

  /** As it appears in the database's list of connections. */
  private static final String LISTENING =
      "FROM pg_stat_activity WHERE application_name = 'recommendation-announcements'";

  /** While all is read, the last that this connection has done is to begin to listen. */
  private static final String FOLLOWING =
      "SELECT count(*) " + LISTENING + " AND query NOT LIKE 'LISTEN%' AND query NOT LIKE 'SET%'";

  private static final String CUT = "SELECT pg_terminate_backend(pid) " + LISTENING;
  private static final String TELL = "SELECT pg_notify('recommendation_announcement', ?)";

  /** As many fit into one notification. */
  private static final int AT_ONCE = 100;

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration HEARD = Duration.ofMillis(500);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Connection connection;

  public Replica(Connection connection) {
    this.connection = connection;
  }

  /**
   * Has all read anew that stands in memory, as after every lost connection, and waits until it is.
   */
  public void readAll() throws SQLException, InterruptedException {
    try (Statement cut = connection.createStatement()) {
      cut.execute(CUT);
    }
    TimeUnit.MILLISECONDS.sleep(HEARD.toMillis());
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!follows()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Memory does not follow the database within " + PATIENCE);
      }
      TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
    }
  }

  /** Has histories forgotten, as after a change of them, so that the next answers read them. */
  public void forget(List<String> learners) throws SQLException, InterruptedException {
    try (PreparedStatement tell = connection.prepareStatement(TELL)) {
      for (int from = 0; from < learners.size(); from += AT_ONCE) {
        List<String> some = learners.subList(from, Math.min(learners.size(), from + AT_ONCE));
        tell.setString(
            1,
            some.stream()
                .collect(
                    Collectors.joining(
                        "\",\"", "learners {\"learners\":[\"", "\"],\"happenings\":[]}")));
        tell.execute();
      }
    }
    TimeUnit.MILLISECONDS.sleep(HEARD.toMillis());
  }

  private boolean follows() throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(FOLLOWING)) {
      return row.next() && row.getLong(1) > 0;
    }
  }
}
