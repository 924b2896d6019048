package org.teachercloud.system.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teachercloud.system.security.specimens.Whose;

/**
 * The checked-in permission matrix: one row per operation and kind of object, a column per role.
 */
final class Permissions {

  static final Path FILE = Path.of("src/test/resources/permissions.csv");

  /**
   * Roles in the order of the columns, each with the demo account that has it; none for visitors.
   */
  static final Map<String, String> ACCOUNTS = accounts();

  record Row(Operation operation, Whose whose, Map<String, Expectation> expected) {}

  private Permissions() {}

  static List<Row> read() {
    List<Row> rows = new ArrayList<>();
    List<String> roles = List.copyOf(ACCOUNTS.keySet());
    try {
      List<String> lines = Files.readAllLines(FILE);
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        Map<String, Expectation> expected = new LinkedHashMap<>();
        for (int i = 0; i < roles.size(); i++) {
          expected.put(roles.get(i), Expectation.named(cells[3 + i]));
        }
        rows.add(new Row(new Operation(cells[0], cells[1]), Whose.valueOf(cells[2]), expected));
      }
      return rows;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String header() {
    return "method,path,object," + String.join(",", ACCOUNTS.keySet());
  }

  /** Somebody whom the matrix lets in, a visitor last, and to whose object. */
  record Let(String account, Whose whose) {}

  /** Whoever is let in; nobody where the demo accounts have no such object. */
  static Optional<Let> let(Operation operation) {
    return read().stream()
        .filter(row -> row.operation().equals(operation))
        .filter(row -> row.whose() != Whose.FOREIGN && row.whose() != Whose.ABSENT)
        .flatMap(
            row ->
                row.expected().entrySet().stream()
                    .filter(cell -> cell.getValue() == Expectation.IN)
                    .map(cell -> new Let(ACCOUNTS.get(cell.getKey()), row.whose())))
        .min(Comparator.comparing(let -> let.account().isEmpty()));
  }

  /** Rows to fill in for an operation that has none: {@code ?} breaks the build. */
  static List<String> skeleton(Operation operation) {
    List<String> rows = new ArrayList<>();
    for (Whose whose : kinds(operation)) {
      rows.add(
          operation.method() + "," + operation.path() + "," + whose + ",?".repeat(ACCOUNTS.size()));
    }
    return rows;
  }

  static List<Whose> kinds(Operation operation) {
    return operation.namesAnObject()
        ? List.of(Whose.OWN, Whose.FOREIGN, Whose.ABSENT)
        : List.of(Whose.NONE);
  }

  private static Map<String, String> accounts() {
    Map<String, String> accounts = new LinkedHashMap<>();
    accounts.put("visitor", "");
    accounts.put("teacher", "teacher");
    accounts.put("trainee", "trainee");
    accounts.put("coach", "coach");
    accounts.put("publisher", "publisher");
    accounts.put("institution-admin", "admin");
    accounts.put("cluster-lead", "lead");
    accounts.put("monitor", "monitor");
    accounts.put("operator", "operator");
    return accounts;
  }
}
