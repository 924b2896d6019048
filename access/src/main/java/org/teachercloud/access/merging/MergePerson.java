package org.teachercloud.access.merging;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.teachercloud.access.SamePerson;
import org.teachercloud.access.merging.MergeReceipt.Deed;
import org.teachercloud.access.merging.MergeReceipt.Line;
import org.teachercloud.access.persons.AlsoKnownAs;
import org.teachercloud.access.persons.ErasePerson;
import org.teachercloud.access.persons.Holding;
import org.teachercloud.access.persons.Inventory;
import org.teachercloud.access.persons.Query;
import org.teachercloud.access.persons.Receipts;

/** Lets one account go into another one here, by the inventory, and writes down what was done. */
@ApplicationScoped
public class MergePerson {

  /** Tables that are only added to let identifiers, and nothing else, change by this setting. */
  private static final String BEGIN = "SELECT set_config('teachercloud.merging', ?, true)";

  @Inject AgroalDataSource dataSource;
  @Inject Inventory inventory;
  @Inject MergeReceipts receipts;
  @Inject Receipts erasures;
  @Inject ErasePerson erase;
  @Inject SamePerson same;
  @Inject @All List<AlsoKnownAs> otherNames;
  @Inject @All List<MergeRule> rules;

  /**
   * Merges, in the running transaction. Again: moves what has come since, and adds it to the
   * receipt that stands. Where the one that stays has itself gone on, or left, this one does too.
   *
   * @param person the account that goes
   * @param into the one that stays
   * @param merge what the report is found by
   * @param at when she wished it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void merge(UUID person, UUID into, UUID merge, Instant at) {
    try (Connection connection = dataSource.getConnection()) {
      UUID end = receipts.end(connection, into);
      if (end.equals(person)) {
        throw new IllegalArgumentException("Accounts that went into each other: " + merge);
      }
      List<Line> before = receipts.begin(connection, person, end, merge);
      List<Line> lines = move(connection, person, end, at);
      receipts.write(
          connection,
          person,
          lines.stream()
              .map(
                  done ->
                      before.stream()
                          .filter(done::isOf)
                          .findFirst()
                          .map(one -> one.and(done))
                          .orElse(done))
              .toList());
      erasures.erasure(end).ifPresent(erasure -> erase.erase(end, erasure));
    } catch (SQLException failure) {
      throw new IllegalStateException("Two accounts could not be merged", failure);
    }
  }

  private List<Line> move(Connection connection, UUID person, UUID end, Instant at)
      throws SQLException {
    Map<String, Object> values = new HashMap<>(ErasePerson.names(person, otherNames));
    ErasePerson.names(end, otherNames)
        .forEach((name, value) -> values.put("into" + capital(name), value));
    values.put("into", end);
    let(connection, "on");
    Map<String, Long> byRooms = new HashMap<>();
    Set<String> later = new HashSet<>();
    for (Holding holding : inventory.holdings()) {
      if (holding.merge() != null && holding.merge().how() == Holding.Merge.How.ROOM) {
        later.add(holding.table());
      }
    }
    ask(rule -> !later.contains(rule.table()), byRooms, person, end, at);
    List<Line> lines = new ArrayList<>();
    for (Holding holding : inventory.holdings()) {
      Line line = move(connection, holding, values, byRooms);
      if (line != null) {
        lines.add(line);
      }
    }
    ask(rule -> later.contains(rule.table()), byRooms, person, end, at);
    let(connection, "off");
    return lines.stream()
        .map(
            line ->
                later.contains(line.table()) && line.rows() < 0
                    ? line.with(byRooms.getOrDefault(line.table(), 0L))
                    : line)
        .toList();
  }

  private void ask(
      Predicate<MergeRule> which, Map<String, Long> byRooms, UUID person, UUID end, Instant at) {
    rules.stream()
        .filter(which)
        .forEach(
            rule ->
                rule.merge(person, end, at)
                    .forEach((table, rows) -> byRooms.merge(table, rows, Long::sum)));
  }

  private static Line move(
      Connection connection, Holding holding, Map<String, Object> values, Map<String, Long> byRooms)
      throws SQLException {
    Holding.Merge merge = holding.merge();
    if (merge == null || merge.how() == Holding.Merge.How.UNITE) {
      Long byRoom = byRooms.remove(holding.table());
      long united = byRoom == null ? 0 : byRoom;
      for (String first : merge == null ? List.<String>of() : merge.first()) {
        united += run(connection, first, values);
      }
      return line(holding, Deed.MOVED, run(connection, rename(holding), values), united);
    }
    return switch (merge.how()) {
      case ROOM -> line(holding, Deed.MOVED, -1, 0);
      case KEEP -> line(holding, Deed.KEPT, count(connection, holding, values), 0);
      case FOLLOW, UNITE -> null;
    };
  }

  private static Line line(Holding holding, Deed deed, long rows, long united) {
    return new Line(holding.table(), holding.called(), deed, rows, united);
  }

  private static String rename(Holding holding) {
    Map<String, String> changes = new HashMap<>();
    for (String column : holding.person()) {
      changes.put(column, "CASE WHEN %1$s = :person THEN :into ELSE %1$s END".formatted(column));
    }
    if (holding.merge() != null) {
      changes.putAll(holding.merge().set());
    }
    String set =
        changes.entrySet().stream()
            .map(change -> change.getKey() + " = " + change.getValue())
            .collect(Collectors.joining(", "));
    return "UPDATE " + holding.table() + " AS t SET " + set + " WHERE " + holding.condition();
  }

  private static void let(Connection connection, String state) throws SQLException {
    try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
      begin.setString(1, state);
      begin.execute();
    }
  }

  private static long run(Connection connection, String sql, Map<String, Object> values)
      throws SQLException {
    try (PreparedStatement change = Query.prepare(connection, sql, values)) {
      return change.executeUpdate();
    }
  }

  private static long count(Connection connection, Holding holding, Map<String, Object> values)
      throws SQLException {
    String sql = "SELECT count(*) FROM " + holding.table() + " AS t WHERE " + holding.condition();
    try (PreparedStatement select = Query.prepare(connection, sql, values);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
