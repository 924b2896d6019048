package org.teachercloud.access.persons;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.access.SamePerson;
import org.teachercloud.access.persons.Receipt.Deed;
import org.teachercloud.access.persons.Receipt.Line;

/** Erases a person from this service by its inventory, and writes down what was done. */
@ApplicationScoped
public class ErasePerson {

  /** Tables that refuse to be changed let an erasure through by this setting. */
  private static final String BEGIN =
      "SELECT set_config('teachercloud.erasing', 'on', true), gen_random_uuid()";

  private final AgroalDataSource dataSource;
  private final Inventory inventory;
  private final Receipts receipts;
  private final List<AlsoKnownAs> otherNames;
  private final SamePerson same;

  @Inject
  ErasePerson(
      AgroalDataSource dataSource,
      Inventory inventory,
      Receipts receipts,
      @All List<AlsoKnownAs> otherNames,
      SamePerson same) {
    this.same = same;
    this.dataSource = dataSource;
    this.inventory = inventory;
    this.receipts = receipts;
    this.otherNames = otherNames;
  }

  /**
   * Erases her under every identifier that she ever had, in the running transaction. Again: erases
   * what has come since, and adds it to the receipt that stands.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(UUID person, UUID erasure) {
    try (Connection connection = dataSource.getConnection()) {
      List<Line> before = receipts.begin(connection, person, erasure);
      UUID standIn = standIn(connection);
      List<Map<String, Object>> identifiers = new ArrayList<>();
      same.formerly(person).forEach(former -> identifiers.add(valuesOf(former, standIn)));
      identifiers.add(valuesOf(person, standIn));
      List<Line> lines = new ArrayList<>();
      for (Holding holding : inventory.holdings()) {
        Line done = erase(connection, holding, identifiers);
        lines.add(
            before.stream().filter(done::isOf).findFirst().map(one -> one.and(done)).orElse(done));
      }
      receipts.write(connection, person, lines);
    } catch (SQLException failure) {
      throw new IllegalStateException("A person could not be erased", failure);
    }
  }

  /** Her identifier, her other names, and who stands in her place from now on. */
  private Map<String, Object> valuesOf(UUID person, UUID standIn) {
    Map<String, Object> values = names(person, otherNames);
    values.put("standIn", standIn);
    return values;
  }

  /** Her identifier and her other names, as conditions call them. */
  public static Map<String, Object> names(UUID person, List<AlsoKnownAs> otherNames) {
    Map<String, Object> values = new HashMap<>();
    values.put("person", person);
    values.put("text", person.toString());
    otherNames.forEach(names -> values.putAll(names.of(person)));
    return values;
  }

  private static UUID standIn(Connection connection) throws SQLException {
    try (PreparedStatement begin = connection.prepareStatement(BEGIN);
        ResultSet row = begin.executeQuery()) {
      row.next();
      return row.getObject(2, UUID.class);
    }
  }

  private static Line erase(
      Connection connection, Holding holding, List<Map<String, Object>> identifiers)
      throws SQLException {
    long rows = 0;
    for (Map<String, Object> values : identifiers) {
      rows +=
          switch (holding.erase()) {
            case DELETE -> run(connection, "DELETE FROM " + where(holding), values);
            case PSEUDONYMISE -> run(connection, unname(holding), values);
            case KEEP -> count(connection, "SELECT count(*) FROM " + where(holding), values);
          };
    }
    Deed deed =
        switch (holding.erase()) {
          case DELETE -> Deed.DELETED;
          case PSEUDONYMISE -> Deed.PSEUDONYMISED;
          case KEEP -> Deed.KEPT;
        };
    return new Line(holding.table(), holding.called(), deed, rows, holding.because());
  }

  private static String where(Holding holding) {
    return holding.table() + " AS t WHERE " + holding.condition();
  }

  private static String unname(Holding holding) {
    Map<String, String> changes = new HashMap<>(holding.blank());
    for (String column : holding.person()) {
      changes.put(column, "CASE WHEN %1$s = :person THEN :standIn ELSE %1$s END".formatted(column));
    }
    String set =
        changes.entrySet().stream()
            .map(change -> change.getKey() + " = " + change.getValue())
            .collect(Collectors.joining(", "));
    return "UPDATE " + holding.table() + " AS t SET " + set + " WHERE " + holding.condition();
  }

  private static long run(Connection connection, String sql, Map<String, Object> values)
      throws SQLException {
    try (PreparedStatement change = Query.prepare(connection, sql, values)) {
      return change.executeUpdate();
    }
  }

  private static long count(Connection connection, String sql, Map<String, Object> values)
      throws SQLException {
    try (PreparedStatement select = Query.prepare(connection, sql, values);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
