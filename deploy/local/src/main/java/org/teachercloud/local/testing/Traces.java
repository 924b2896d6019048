package org.teachercloud.local.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Looks for a word in every column of every table of a database. */
public final class Traces {

  private static final String TABLES =
      """
      SELECT table_name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name
      """;

  private Traces() {}

  /** The tables in which the word stands, also as bytes, with letters of either case. */
  public static Set<String> of(String word, Connection connection) throws SQLException {
    String text = word.toLowerCase(Locale.ROOT);
    Set<String> found = new TreeSet<>();
    for (String table : tables(connection)) {
      String sql =
          """
          SELECT EXISTS (SELECT FROM "%s" AS t
            WHERE strpos(lower(t::text), ?) > 0 OR strpos(t::text, ?) > 0)
          """
              .formatted(table);
      try (PreparedStatement select = connection.prepareStatement(sql)) {
        select.setString(1, text);
        select.setString(2, HexFormat.of().formatHex(word.getBytes(UTF_8)));
        try (ResultSet row = select.executeQuery()) {
          row.next();
          if (row.getBoolean(1)) {
            found.add(table);
          }
        }
      }
    }
    return found;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(TABLES);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
