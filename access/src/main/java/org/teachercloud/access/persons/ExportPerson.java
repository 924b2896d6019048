package org.teachercloud.access.persons;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.access.SamePerson;

/** Writes all that this service keeps of a person as JSON, row by row, by the inventory. */
@ApplicationScoped
public class ExportPerson {

  /** Rows that are held in memory at a time. */
  private static final int ROWS = 200;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final AgroalDataSource dataSource;
  private final Inventory inventory;
  private final Receipts receipts;
  private final List<AlsoKnownAs> otherNames;
  private final SamePerson same;

  @Inject
  ExportPerson(
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
   * Writes her copy under every identifier that she ever had, from one moment of the database;
   * leaves the stream open.
   *
   * @throws IOException when she takes no more of it
   */
  public void write(UUID person, OutputStream out) throws IOException {
    List<Map<String, Object>> identifiers = new ArrayList<>();
    same.formerly(person).forEach(former -> identifiers.add(ErasePerson.names(former, otherNames)));
    identifiers.add(ErasePerson.names(person, otherNames));
    try (Connection connection = dataSource.getConnection()) {
      int usual = connection.getTransactionIsolation();
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (JsonGenerator json = JSON.getFactory().createGenerator(out)) {
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("service", receipts.service());
        json.writePOJOField("columns", inventory.columns());
        json.writeArrayFieldStart("holdings");
        for (Holding holding : inventory.holdings()) {
          write(connection, holding, identifiers, json);
        }
        json.writeEndArray();
        json.writeEndObject();
      } finally {
        connection.rollback();
        connection.setTransactionIsolation(usual);
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("Her copy could not be read", failure);
    }
  }

  private static void write(
      Connection connection,
      Holding holding,
      List<Map<String, Object>> identifiers,
      JsonGenerator json)
      throws SQLException, IOException {
    json.writeStartObject();
    json.writeStringField("table", holding.table());
    json.writePOJOField("called", holding.called());
    json.writeStringField("atErasure", holding.erase().name());
    if (holding.because() != null) {
      json.writePOJOField("because", holding.because());
    }
    json.writeArrayFieldStart("rows");
    for (Map<String, Object> values : identifiers) {
      try (PreparedStatement select = Query.prepare(connection, select(holding), values)) {
        select.setFetchSize(ROWS);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            json.writeRawValue(rows.getString(1));
          }
        }
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** One JSON object a row: without other persons, but with the columns in which she stands. */
  private static String select(Holding holding) {
    List<String> hidden = new ArrayList<>(holding.person());
    hidden.addAll(holding.hide());
    String less =
        hidden.stream().map(column -> "'" + column + "'").collect(Collectors.joining(", "));
    StringBuilder row = new StringBuilder("to_jsonb(t)");
    if (!hidden.isEmpty()) {
      row.append(" - ARRAY[").append(less).append("]::text[]");
    }
    holding
        .show()
        .forEach(
            (column, sql) -> row.append(" || jsonb_build_object('%s', %s)".formatted(column, sql)));
    if (holding.person().size() > 1) {
      String as =
          holding.person().stream()
              .map(column -> "CASE WHEN %1$s = :person THEN '%1$s' END".formatted(column))
              .collect(Collectors.joining(", "));
      row.append(
          " || jsonb_build_object('you', array_remove(ARRAY[%s]::text[], NULL))".formatted(as));
    }
    return "SELECT " + row + " FROM " + holding.table() + " AS t WHERE " + holding.condition();
  }
}
