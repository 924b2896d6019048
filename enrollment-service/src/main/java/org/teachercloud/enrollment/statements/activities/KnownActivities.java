package org.teachercloud.enrollment.statements.activities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.statements.checking.Json;

/** The definitions of activities by their terms. */
@ApplicationScoped
public class KnownActivities {

  private static final Set<String> BY_LANGUAGE = Set.of("name", "description", "extensions");
  private static final String FIND =
      "SELECT activity, definition FROM statement_activity WHERE activity = ANY(?)";
  private static final String SAVE =
      """
      INSERT INTO statement_activity (activity, definition)
      SELECT * FROM unnest(?::uuid[], ?::text[])
      ON CONFLICT (activity) DO UPDATE SET definition = EXCLUDED.definition
      """;

  private final AgroalDataSource dataSource;

  KnownActivities(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The definitions that are known. */
  public Map<UUID, ObjectNode> find(Collection<UUID> activities) {
    Map<UUID, ObjectNode> found = new HashMap<>();
    if (activities.isEmpty()) {
      return found;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setArray(1, connection.createArrayOf("uuid", activities.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getObject(1, UUID.class), (ObjectNode) Json.read(rows.getString(2)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /**
   * Learns definitions: what is new joins what is known, language by language; what is told again
   * replaces what was told before.
   */
  public void learn(Map<UUID, ObjectNode> told) {
    Map<UUID, ObjectNode> known = find(told.keySet());
    Map<UUID, String> changed = new TreeMap<>();
    told.forEach(
        (activity, definition) -> {
          ObjectNode before = known.get(activity);
          ObjectNode after = before == null ? definition : joined(before, definition);
          if (!after.equals(before)) {
            changed.put(activity, after.toString());
          }
        });
    if (!changed.isEmpty()) {
      save(changed);
    }
  }

  /** A definition with what another adds to it. */
  public static ObjectNode joined(ObjectNode before, ObjectNode told) {
    ObjectNode joined = before.deepCopy();
    for (Map.Entry<String, JsonNode> field : told.properties()) {
      if (BY_LANGUAGE.contains(field.getKey())
          && joined.get(field.getKey()) instanceof ObjectNode texts) {
        texts.setAll((ObjectNode) field.getValue());
      } else {
        joined.set(field.getKey(), field.getValue());
      }
    }
    return joined;
  }

  private void save(Map<UUID, String> changed) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(SAVE)) {
      insert.setArray(1, connection.createArrayOf("uuid", changed.keySet().toArray()));
      insert.setArray(2, connection.createArrayOf("text", changed.values().toArray()));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static DeliveryException failed(SQLException failure) {
    return new DeliveryException("Activities cannot be reached", failure);
  }
}
