package org.teachercloud.system.bench.loaded;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Histories that the database makes in the tables of recommendation-service, through all their
 * indexes and with all that they count. Whose they are and what was taken follows from their
 * numbers, so a second run adds only what is missing. Nobody's identifier is like theirs: they are
 * of version 8, accounts are of version 4.
 */
public final class LoadedHistories {

  private static final int PIECE = 250_000;

  /** What the plan is made for: all teachers of China. */
  private static final double NATION = 16.81e6;

  private static final String COUNT =
      """
      SELECT count(*) FROM learner WHERE id BETWEEN 'be9c4000-0000-0000-0000-000000000000'
        AND 'be9c4000-ffff-ffff-ffff-ffffffffffff'
      """;
  private static final String NUMBERS =
      "SELECT " + MadeSteps.IDENTITY + " FROM unnest(?::int8[]) AS n";
  private static final List<String> TABLES =
      List.of("history", "learner", "co_enrollment", "popularity");
  private static final String SIZE =
      "SELECT count(*), pg_table_size('TABLE'), pg_indexes_size('TABLE') FROM TABLE";

  private final Connection connection;
  private final PrintStream out;

  public LoadedHistories(Connection connection, PrintStream out) {
    this.connection = connection;
    this.out = out;
  }

  /** Makes what is missing of so many, a piece at a time, each all of it or nothing. */
  public void fill(long wanted) throws SQLException {
    long there = number(COUNT);
    out.printf(
        "%d histories are there, %d are made by the database.%n",
        there, Math.max(0, wanted - there));
    long begun = System.nanoTime();
    for (long first = there; first < wanted; first += PIECE) {
      long next = Math.min(wanted, first + PIECE);
      make(MadeSteps.BY_NUMBER, first, next - 1);
      out.printf(
          "  %d after %.0f s, %d pairs of items are counted%n",
          next, secondsSince(begun), number("SELECT count(*) FROM co_enrollment"));
    }
    if (there < wanted) {
      execute("VACUUM (ANALYZE) " + String.join(", ", TABLES));
    }
  }

  /** Makes histories of people who have accounts, where they have none. */
  public void fill(Collection<String> accounts) throws SQLException {
    make(MadeSteps.BY_ACCOUNT, connection.createArrayOf("text", accounts.toArray()));
  }

  /** Tells how large the tables are, and what that means for all teachers. */
  public void tellSizes() throws SQLException {
    Size history = tell("history");
    Size learner = tell("learner");
    tell("co_enrollment");
    tell("popularity");
    double each = (history.bytes() + learner.bytes()) / (double) learner.rows();
    out.printf(
        "a history has %.1f steps and takes %.0f bytes with its profile and all indexes; those of"
            + " %.2f million teachers take %.1f GB%n",
        history.rows() / (double) learner.rows(), each, NATION / 1e6, each * NATION / 1e9);
  }

  /**
   * Some of so many, by chance.
   *
   * @return their identifiers
   */
  public List<UUID> draw(int count, long of, RandomGenerator random) throws SQLException {
    List<UUID> drawn = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(NUMBERS)) {
      select.setArray(
          1, connection.createArrayOf("int8", random.longs(count, 0, of).boxed().toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          drawn.add(row.getObject(1, UUID.class));
        }
      }
    }
    return drawn;
  }

  private void make(String people, Object... bound) throws SQLException {
    connection.setAutoCommit(false);
    execute("SET LOCAL work_mem = '128MB'");
    try (PreparedStatement create = connection.prepareStatement(people)) {
      for (int place = 0; place < bound.length; place++) {
        create.setObject(place + 1, bound[place]);
      }
      create.execute();
    }
    for (String statement : MadeSteps.PREPARED) {
      execute(statement);
    }
    for (String statement : MadeSteps.EFFECTS) {
      execute(statement);
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private record Size(long rows, long bytes) {}

  private Size tell(String table) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(SIZE.replace("TABLE", table))) {
      row.next();
      Size size = new Size(row.getLong(1), row.getLong(2) + row.getLong(3));
      out.printf(
          "%s: %d rows, %.1f MB and %.1f MB of indexes, %.0f bytes a row%n",
          table,
          size.rows(),
          row.getLong(2) / 1e6,
          row.getLong(3) / 1e6,
          size.bytes() / (double) Math.max(1, size.rows()));
      return size;
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static double secondsSince(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
