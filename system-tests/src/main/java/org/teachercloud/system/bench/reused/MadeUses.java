package org.teachercloud.system.bench.reused;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Uses of resources that the database makes in the ledger's own table, through all its indexes, and
 * takes away again: whoever reads statements would else take them for true. Which ones they are
 * follows from their numbers.
 */
public final class MadeUses {

  /** A term of those three years in which made uses lie: a sixth of them all. */
  public static final String TERM = "2021-H2";

  private static final String MARK = "'00000000-0000-7000-9000-%s'::uuid";
  private static final String FIRST = MARK.formatted("000000000000");
  private static final String LAST = MARK.formatted("ffffffffffff");

  /**
   * By number, from and to. Of 50,000 people each belongs to one institution, one in twenty to
   * none; resources are used after a power law; half of the uses are enrolments and a quarter
   * completions, of three years from July 2019 on, spread evenly.
   */
  private static final String MAKE =
      """
      WITH chance AS (
        SELECT n, (hashint8extended(n, 1) & 9007199254740991) / 9007199254740992.0::float8 AS a,
          (hashint8extended(n, 2) & 9007199254740991) / 9007199254740992.0::float8 AS b,
          (hashint8extended(n, 3) & 2147483647)::int AS c
        FROM generate_series(?::int8, ?::int8) AS n),
      thing AS (
        SELECT resource, row_number() OVER (ORDER BY resource) - 1 AS place FROM resource),
      home AS (
        SELECT institution, row_number() OVER (ORDER BY institution) - 1 AS place
        FROM institution),
      drawn AS (
        SELECT n, floor((SELECT count(*) FROM thing) * a ^ 3)::int8 AS thing,
          floor(50000 * b)::int8 AS who, c % 20 AS what, date '2019-07-01' + c % 1096 AS day
        FROM chance)
      INSERT INTO ledger (fact, kind, resource, consumer, person, day, at)
      SELECT ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
        (ARRAY['ENROL', 'ENROL', 'ENROL', 'ENROL', 'ENROL', 'ENROL', 'ENROL', 'ENROL', 'ENROL',
          'ENROL', 'COMPLETE', 'COMPLETE', 'COMPLETE', 'COMPLETE', 'COMPLETE', 'VIEW', 'VIEW',
          'COPY', 'ADAPT', 'BOOK'])[what + 1],
        resource, CASE WHEN who % 20 > 0 THEN institution END,
        md5('made ' || who)::uuid, day, day + interval '6 hours'
      FROM drawn JOIN thing ON thing.place = drawn.thing
        JOIN home ON home.place = who % (SELECT count(*) FROM home)
      """;

  private static final int PIECE = 50_000;

  private final Connection connection;

  public MadeUses(Connection connection) {
    this.connection = connection;
  }

  /** Makes what is missing of so many, and lets the database count them. */
  public void fill(long wanted) throws SQLException {
    for (long n = count(); n < wanted; n += PIECE) {
      try (PreparedStatement insert = connection.prepareStatement(MAKE)) {
        insert.setLong(1, n);
        insert.setLong(2, Math.min(wanted, n + PIECE) - 1);
        insert.executeUpdate();
      }
    }
    execute("VACUUM (ANALYZE) ledger");
  }

  /** How many are there. */
  public long count() throws SQLException {
    return number("SELECT count(*) FROM ledger WHERE fact BETWEEN " + FIRST + " AND " + LAST);
  }

  /** An owner of whose resources most were used in the term. */
  public String owner() throws SQLException {
    return text(
        """
        SELECT owner FROM ledger JOIN resource USING (resource)
        WHERE fact BETWEEN FIRST AND LAST
        GROUP BY owner ORDER BY count(*) DESC, owner LIMIT 1
        """
            .replace("FIRST", FIRST)
            .replace("LAST", LAST));
  }

  /** A cluster of most institutions. */
  public String cluster() throws SQLException {
    return text(
        "SELECT cluster::text FROM cluster_role WHERE NOT is_group GROUP BY cluster"
            + " ORDER BY count(DISTINCT institution) DESC, cluster LIMIT 1");
  }

  /** Takes all of them away; how many there were. */
  public long remove() throws SQLException {
    long there = count();
    execute("DELETE FROM ledger WHERE fact BETWEEN " + FIRST + " AND " + LAST);
    execute("VACUUM (ANALYZE) ledger");
    return there;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  private String text(String sql) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(sql)) {
      if (!row.next()) {
        throw new SQLException("Nothing to ask for: ./cloud seed makes what uses are made of");
      }
      return row.getString(1);
    }
  }
}
