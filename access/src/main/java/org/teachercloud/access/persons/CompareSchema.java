package org.teachercloud.access.persons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Holds the inventory against a real database: what the one has and the other does not know. */
@ApplicationScoped
public class CompareSchema {

  /** Columns that name a person, as we call them everywhere. */
  private static final Pattern PERSON =
      Pattern.compile("person|learner|who|caller|authority|author|agent|owner|[a-z_]+_by");

  private static final String COLUMNS =
      """
      SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history'
      """;

  private static final String UNIQUE =
      """
      SELECT DISTINCT c.relname, a.attname FROM pg_index i
      JOIN pg_class c ON c.oid = i.indrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey)
      WHERE i.indisunique
      """;

  private final Inventory inventory;

  @Inject
  CompareSchema(Inventory inventory) {
    this.inventory = inventory;
  }

  /** What must be put right in {@code persons.json}; empty where both agree. */
  public List<String> differences(Connection connection) throws SQLException {
    Map<String, Set<String>> schema = read(connection, COLUMNS);
    List<String> differences = new ArrayList<>();
    Map<String, Set<String>> listed = new TreeMap<>();
    Set<String> called = new TreeSet<>();
    for (Holding holding : inventory.holdings()) {
      Set<String> columns = listed.computeIfAbsent(holding.table(), t -> new HashSet<>());
      columns.addAll(holding.person());
      Set<String> present = schema.getOrDefault(holding.table(), Set.of());
      Set<String> named = new TreeSet<>(holding.person());
      named.addAll(holding.hide());
      named.addAll(holding.blank().keySet());
      named.removeAll(present);
      named.forEach(column -> differences.add("no column " + holding.table() + "." + column));
      present.stream().filter(column -> shown(holding, column)).forEach(called::add);
    }
    called.removeAll(inventory.columns().keySet());
    called.forEach(column -> differences.add("not called anything: column " + column));
    schema.forEach(
        (table, columns) -> {
          if (listed.containsKey(table) == inventory.nobody().contains(table)) {
            differences.add("in neither or both of holdings and nobody: table " + table);
          }
          columns.stream()
              .filter(column -> PERSON.matcher(column).matches())
              .filter(column -> !listed.getOrDefault(table, Set.of()).contains(column))
              .map(column -> table + "." + column)
              .filter(column -> !inventory.things().contains(column))
              .forEach(column -> differences.add("may name a person: " + column));
        });
    Set<String> gone = new TreeSet<>(inventory.nobody());
    gone.addAll(listed.keySet());
    gone.removeAll(schema.keySet());
    gone.forEach(table -> differences.add("no table " + table));
    merging(read(connection, UNIQUE), differences);
    return differences;
  }

  /** What a merge of two accounts could not simply rename needs a rule. */
  private void merging(Map<String, Set<String>> unique, List<String> differences) {
    for (Holding holding : inventory.holdings()) {
      if (holding.merge() != null) {
        continue;
      }
      if (holding.person().isEmpty()) {
        differences.add("no word on merging two accounts: table " + holding.table());
      }
      holding.person().stream()
          .filter(unique.getOrDefault(holding.table(), Set.of())::contains)
          .map(column -> "unique, and no word on merging: " + holding.table() + "." + column)
          .forEach(differences::add);
    }
  }

  private static boolean shown(Holding holding, String column) {
    return !holding.person().contains(column) && !holding.hide().contains(column);
  }

  private static Map<String, Set<String>> read(Connection connection, String sql)
      throws SQLException {
    Map<String, Set<String>> schema = new TreeMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        schema.computeIfAbsent(rows.getString(1), t -> new TreeSet<>()).add(rows.getString(2));
      }
    }
    return schema;
  }
}
