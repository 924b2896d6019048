package org.teachercloud.system.bench.stored;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that the database makes in the store's own tables, through all their indexes: ten
 * millions of them are not told over HTTP in an evening. Which ones they are follows from their
 * numbers, so a second run adds only what is missing.
 */
public final class StoredStatements {

  private static final int PIECE = 50_000;
  private static final int TOLD_EVERY = 1_000_000;

  /** As the store makes the term of a thing in a space: 128 bits of its digest. */
  private static final String TERM =
      "encode(substring(sha256(convert_to(?::text || ' ' || %s, 'UTF8')) FOR 16), 'hex')::uuid";

  /** What the database makes has an authority of its own, by which it is counted. */
  private static final String AUTHORITY =
      TERM.formatted("'agent account " + Drawn.PEOPLE + " database'");

  /** The whole body, with the places of id, agent, verb, activity, score, course and moment. */
  private static final String BODY =
      """
      {"id": "%1$s", "actor": {"objectType": "Agent",\
       "account": {"homePage": "PEOPLE", "name": "stored-%2$s"}},\
       "verb": {"id": "%3$s", "display": {"en": "did it"}},\
       "object": {"objectType": "Activity", "id": "UNITS%4$s", "definition":\
       {"name": {"zh": "单元", "en": "A unit"},\
       "type": "http://adlnet.gov/expapi/activities/lesson"}},\
       "result": {"score": {"scaled": 0.%5$s}, "duration": "PT20M"},\
       "context": {"contextActivities": {"grouping": [{"id": "COURSES%6$s"}]}},\
       "timestamp": "%7$s", "stored": "%7$s", "version": "2.0.0", "authority":\
       {"objectType": "Agent", "account": {"homePage": "PEOPLE", "name": "database"}}}\
      """
          .replace("PEOPLE", Drawn.PEOPLE)
          .replace("UNITS", Drawn.UNITS)
          .replace("COURSES", Drawn.COURSES);

  private static final String MAKE =
      Drawn.SQL
          + """
          , named AS MATERIALIZED (
            SELECT d.*, millis << 20 | 1048575 AS key,
              ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS id,
              'http://adlnet.gov/expapi/verbs/'
                || (ARRAY['attempted', 'experienced', 'answered', 'completed'])[verb] AS said,
              to_char(to_timestamp(millis / 1000.0) AT TIME ZONE 'UTC',
                'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS moment
            FROM drawn d),
          stored AS (
            INSERT INTO statement (key, space, id, target, voids, authority, body)
            SELECT key, ?::int, id, NULL, FALSE, AUTHORITY,
              format('BODY', id, agent, said, activity, score, activity / 50, moment)
            FROM named),
          found AS (
            INSERT INTO statement_lookup (key, source, agent, activity, verb, registration)
            SELECT key, key, AGENT, ACTIVITY, VERB, NULL FROM named)
          INSERT INTO statement_related (thing, key, source) SELECT COURSE, key, key FROM named
          """
              .replace("AUTHORITY", AUTHORITY)
              .replace("BODY", BODY)
              .replace(
                  "AGENT", TERM.formatted("'agent account " + Drawn.PEOPLE + " stored-' || agent"))
              .replace("ACTIVITY", TERM.formatted("'activity " + Drawn.UNITS + "' || activity"))
              .replace("VERB", TERM.formatted("'verb ' || said"))
              .replace(
                  "COURSE", TERM.formatted("'activity " + Drawn.COURSES + "' || activity / 50"));

  private static final int FIRST_OF_SPACE = 4;
  private static final int LAST_OF_SPACE = 9;

  private static final String SIZES =
      """
      SELECT relname, reltuples::int8, pg_size_pretty(pg_table_size(oid)),
        pg_size_pretty(pg_indexes_size(oid))
      FROM pg_class WHERE relname IN ('statement', 'statement_lookup', 'statement_related')
        AND relkind = 'r' ORDER BY relname
      """;

  private static final String INDEXES =
      "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'statement_lookup'";

  private final Connection connection;
  private final PrintStream out;
  private final int space;

  /**
   * @param key id of a key to the space
   */
  public StoredStatements(Connection connection, String key, PrintStream out) throws SQLException {
    this.connection = connection;
    this.out = out;
    this.space = (int) number("SELECT space FROM xapi_key WHERE id = ?::uuid", key);
  }

  /**
   * Makes what is missing of so many, all of it or nothing. Meanwhile no other statement is found
   * or stored: the indexes that statements are found by are taken away and built again, as that is
   * many times faster.
   */
  public void fill(long wanted) throws SQLException {
    long there =
        number("SELECT count(*) FROM statement WHERE authority = " + AUTHORITY, "" + space);
    out.printf(
        "%d statements are there, %d are made by the database.%n",
        there, Math.max(0, wanted - there));
    if (there >= wanted) {
      return;
    }
    long begun = System.nanoTime();
    connection.setAutoCommit(false);
    execute("SET LOCAL work_mem = '64MB'; SET LOCAL maintenance_work_mem = '512MB'");
    List<String> indexes = takeIndexesAway();
    for (long n = there; n < wanted; n += PIECE) {
      make(n, Math.min(wanted, n + PIECE) - 1);
      if ((n - there + PIECE) % TOLD_EVERY == 0) {
        out.printf("  %d more after %.0f s%n", n - there + PIECE, secondsSince(begun));
      }
    }
    double made = secondsSince(begun);
    for (String index : indexes) {
      execute(index);
    }
    connection.commit();
    connection.setAutoCommit(true);
    double indexed = secondsSince(begun);
    execute("VACUUM (ANALYZE) statement, statement_lookup, statement_related");
    out.printf(
        "made in %.0f s, indexed in %.0f s, cleaned and counted by the database in %.0f s%n",
        made, indexed - made, secondsSince(begun) - indexed);
  }

  /** Tells how large the tables are, with and without their indexes. */
  public void tellSizes() throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(SIZES)) {
      while (row.next()) {
        out.printf(
            "%s: %d rows, %s and %s of indexes%n",
            row.getString(1), row.getLong(2), row.getString(3), row.getString(4));
      }
    }
  }

  /** Drops the indexes of what statements are found by; how to build them again. */
  private List<String> takeIndexesAway() throws SQLException {
    List<String> again = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(INDEXES)) {
      while (row.next()) {
        names.add(row.getString(1));
        again.add(row.getString(2));
      }
    }
    execute("DROP INDEX " + String.join(", ", names));
    return again;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void make(long first, long last) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(MAKE)) {
      insert.setLong(1, first);
      insert.setLong(2, last);
      insert.setLong(3, 1);
      insert.setInt(FIRST_OF_SPACE, space);
      for (int place = FIRST_OF_SPACE + 1; place <= LAST_OF_SPACE; place++) {
        insert.setString(place, Integer.toString(space));
      }
      insert.executeUpdate();
    }
  }

  private long number(String sql, String value) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, value);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static double secondsSince(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
