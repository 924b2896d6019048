package org.teachercloud.system.bench.stored;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Who did something, with what and when, in one of the stored statements.
 *
 * @param agent as a query has it, encoded
 * @param activity as a query has it, encoded
 * @param before a moment so shortly before it was stored that it is the first since then
 */
record Drawn(String agent, String activity, Instant before) {

  static final String PEOPLE = "https://bench.example";
  static final String UNITS = "https://bench.example/stored/";
  static final String COURSES = "https://bench.example/stored-course/";

  /** Below this rank somebody is busy: 870 to 171,000 of ten million statements. */
  private static final int BUSY = 20;

  /** From this rank on somebody is rare: some twenty of ten million. */
  private static final int RARE = 100_000;

  private static final int AGENTS = 200_000;
  private static final int LOOKED_AT = 200_000;

  /**
   * Statements are drawn by their numbers: from, to, step. Agents follow a power law: of 200,000
   * the first has 1.7 % of all statements. Half of what an agent does is in her own one of 400
   * courses of 50 units, the rest anywhere. They are stored from 2024 on, every 6.307 seconds one.
   */
  static final String SQL =
      """
      WITH chance AS (
        SELECT n, (hashint8extended(n, 1) & 9007199254740991) / 9007199254740992.0::float8 AS a,
          (hashint8extended(n, 2) & 9007199254740991) / 9007199254740992.0::float8 AS b,
          (hashint8extended(n, 3) & 9007199254740991) / 9007199254740992.0::float8 AS c
        FROM generate_series(?::int8, ?::int8, ?::int8) AS n),
      who AS (SELECT n, b, c, floor(200000 * a ^ 3)::int AS agent FROM chance),
      drawn AS MATERIALIZED (
        SELECT n, agent, 1704067200000 + n * 6307 AS millis, (n % 4 + 1)::int AS verb,
          CASE WHEN b < 0.5 THEN agent % 400 * 50 + floor(50 * c ^ 2)::int
            ELSE floor(20000 * c ^ 2)::int END AS activity, 10 + (n % 90)::int AS score
        FROM who)
      """;

  /** Some of so many statements, of people who do much. */
  static List<Drawn> busy(Connection connection, long of) throws SQLException {
    return some(connection, of, 0, BUSY);
  }

  /** Some of so many statements, of people who do little. */
  static List<Drawn> rare(Connection connection, long of) throws SQLException {
    return some(connection, of, RARE, AGENTS);
  }

  private static List<Drawn> some(Connection connection, long of, int from, int before)
      throws SQLException {
    String chosen = "SELECT agent, activity, millis FROM drawn WHERE agent >= ? AND agent < ?";
    try (PreparedStatement select = connection.prepareStatement(SQL + chosen)) {
      long step = Math.max(1, of / LOOKED_AT);
      select.setLong(1, 0);
      select.setLong(2, of - 1);
      select.setLong(3, step);
      select.setInt(4, from);
      select.setInt(5, before);
      List<Drawn> drawn = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Instant stored = Instant.ofEpochMilli(row.getLong(3));
          drawn.add(
              new Drawn(
                  agent(row.getInt(1)), encoded(UNITS + row.getInt(2)), stored.minusMillis(1)));
        }
      }
      return List.copyOf(drawn);
    }
  }

  private static String agent(int rank) {
    return encoded(
        "{\"account\":{\"homePage\":\"%s\",\"name\":\"stored-%d\"}}".formatted(PEOPLE, rank));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
