package org.teachercloud.access.persons;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL with values by name, as {@code :name}. */
public final class Query {

  private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");

  private Query() {}

  /**
   * The statement, with its values.
   *
   * @throws IllegalArgumentException when the SQL names a value that is not given
   */
  public static PreparedStatement prepare(
      Connection connection, String sql, Map<String, Object> values) throws SQLException {
    List<Object> bound = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    Matcher names = NAME.matcher(sql);
    while (names.find()) {
      Object value = values.get(names.group(1));
      if (value == null) {
        throw new IllegalArgumentException("Nothing is known as " + names.group(1) + ": " + sql);
      }
      bound.add(value);
      names.appendReplacement(plain, "?");
    }
    names.appendTail(plain);
    PreparedStatement statement = connection.prepareStatement(plain.toString());
    for (int i = 0; i < bound.size(); i++) {
      statement.setObject(i + 1, bound.get(i));
    }
    return statement;
  }
}
