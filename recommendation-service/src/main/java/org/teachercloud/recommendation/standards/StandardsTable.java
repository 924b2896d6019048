package org.teachercloud.recommendation.standards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.StandardsFrameworkPublished;
import org.teachercloud.delivery.DeliveryException;

/** Reads and writes frameworks and alignments. */
@ApplicationScoped
class StandardsTable {

  private static final String WRITE_FRAMEWORK =
      """
      INSERT INTO framework (framework, country, version, title, items)
      VALUES (?, ?, ?, ?::jsonb, ?::jsonb)
      ON CONFLICT (framework) DO UPDATE SET country = EXCLUDED.country,
        version = EXCLUDED.version, title = EXCLUDED.title, items = EXCLUDED.items
      """;
  private static final String WRITE_ALIGNMENT =
      """
      INSERT INTO alignment (item, whole, parts, units) VALUES (?, ?, ?, ?::jsonb)
      ON CONFLICT (item) DO UPDATE SET whole = EXCLUDED.whole, parts = EXCLUDED.parts,
        units = EXCLUDED.units
      """;
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<Map<UUID, Set<UUID>>> UNITS = new TypeReference<>() {};
  private static final TypeReference<List<Standard>> ITEMS = new TypeReference<>() {};

  @Inject AgroalDataSource dataSource;
  @Inject ObjectMapper mapper;

  List<Framework> frameworks() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT framework, country, version, title, items FROM framework"
                    + " ORDER BY country, framework");
        ResultSet row = select.executeQuery()) {
      List<Framework> frameworks = new ArrayList<>();
      while (row.next()) {
        frameworks.add(
            new Framework(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                mapper.readValue(row.getString(4), TEXTS),
                mapper.readValue(row.getString(5), ITEMS)));
      }
      return frameworks;
    } catch (SQLException failure) {
      throw unreachable(failure);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("A framework is not what was written", malformed);
    }
  }

  /** Alignments by number of the item: all of them, or those of some items. */
  Map<Integer, Alignment> alignments(int[] of) {
    String some = of == null ? "" : " WHERE item = ANY(?)";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT item, whole, parts, units FROM alignment" + some)) {
      if (of != null) {
        select.setObject(1, of);
      }
      Map<Integer, Alignment> alignments = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          alignments.put(
              row.getInt(1),
              new Alignment(
                  set(row.getArray(2)),
                  set(row.getArray(3)),
                  mapper.readValue(row.getString(4), UNITS)));
        }
      }
      return alignments;
    } catch (SQLException failure) {
      throw unreachable(failure);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("An alignment is not what was written", malformed);
    }
  }

  void write(StandardsFrameworkPublished fact) {
    List<Standard> items =
        fact.items().stream()
            .map(item -> new Standard(item.id(), item.code(), item.title(), item.parent()))
            .toList();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE_FRAMEWORK)) {
      write.setObject(1, fact.framework());
      write.setString(2, fact.country());
      write.setString(3, fact.version());
      write.setString(4, mapper.writeValueAsString(fact.title()));
      write.setString(5, mapper.writeValueAsString(items));
      write.executeUpdate();
    } catch (SQLException failure) {
      throw unreachable(failure);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException("Not a framework", failure);
    }
  }

  void write(Map<Integer, Alignment> alignments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE_ALIGNMENT)) {
      for (Map.Entry<Integer, Alignment> each : alignments.entrySet()) {
        write.setInt(1, each.getKey());
        write.setArray(2, uuids(connection, each.getValue().whole()));
        write.setArray(3, uuids(connection, each.getValue().parts()));
        write.setString(4, mapper.writeValueAsString(each.getValue().units()));
        write.addBatch();
      }
      write.executeBatch();
    } catch (SQLException failure) {
      throw unreachable(failure);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException("Not an alignment", failure);
    }
  }

  private static Array uuids(Connection connection, Set<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.stream().sorted().toArray());
  }

  private static Set<UUID> set(Array array) throws SQLException {
    return Set.of((UUID[]) array.getArray());
  }

  private static DeliveryException unreachable(SQLException failure) {
    return new DeliveryException("Standards cannot be reached", failure);
  }
}
