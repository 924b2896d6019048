package org.teachercloud.recommendation.shelf;

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
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.ResourcePublished.Derivation;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Share;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.delivery.DeliveryException;

/** Reads items, and gives numbers to resources that are new here. */
@ApplicationScoped
class ItemTable {

  private static final String SELECT =
      """
      SELECT number, resource, sequence, published, published_at, version, kind, title, institution,
        scope, subject, phases, stages, languages, minutes, prerequisites, origin,
        derivation, shares
      FROM item
      """;
  private static final String NUMBERS = "SELECT resource, number FROM item WHERE resource = ANY(?)";
  private static final String NEW =
      """
      INSERT INTO item (resource) SELECT r FROM unnest(?::uuid[]) AS r ORDER BY r
      ON CONFLICT DO NOTHING
      """;
  private static final TypeReference<List<Share>> SHARES = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  @Inject AgroalDataSource dataSource;
  @Inject ObjectMapper mapper;
  @Inject InstantSource clock;

  List<Item> all() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      return read(select);
    } catch (SQLException failure) {
      throw new DeliveryException("The shelf cannot be read", failure);
    }
  }

  List<Item> some(int[] numbers) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + " WHERE number = ANY(?)")) {
      select.setObject(1, numbers);
      return read(select);
    } catch (SQLException failure) {
      throw new DeliveryException("The shelf cannot be read", failure);
    }
  }

  /** The numbers of resources, from those known and the table; who is new gets one. */
  Map<UUID, Integer> numbersOf(Collection<UUID> resources, Map<UUID, Integer> known) {
    Map<UUID, Integer> numbers = new HashMap<>();
    Set<UUID> unknown = new TreeSet<>();
    for (UUID resource : resources) {
      Integer number = known.get(resource);
      if (number == null) {
        unknown.add(resource);
      } else {
        numbers.put(resource, number);
      }
    }
    if (unknown.isEmpty()) {
      return numbers;
    }
    try (Connection connection = dataSource.getConnection()) {
      find(connection, unknown, numbers);
      if (!unknown.isEmpty()) {
        try (PreparedStatement insert = connection.prepareStatement(NEW)) {
          insert.setArray(1, connection.createArrayOf("uuid", unknown.toArray()));
          insert.executeUpdate();
        }
        find(connection, unknown, numbers);
      }
      return numbers;
    } catch (SQLException failure) {
      throw new DeliveryException("A resource got no number", failure);
    }
  }

  private static void find(Connection connection, Set<UUID> unknown, Map<UUID, Integer> numbers)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(NUMBERS)) {
      select.setArray(1, connection.createArrayOf("uuid", unknown.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          UUID resource = rows.getObject(1, UUID.class);
          numbers.put(resource, rows.getInt(2));
          unknown.remove(resource);
        }
      }
    }
  }

  private List<Item> read(PreparedStatement select) throws SQLException {
    List<Item> items = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        items.add(item(row));
      }
    }
    return items;
  }

  private Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getInt("number"),
        row.getObject("resource", UUID.class),
        row.getLong("sequence"),
        row.getBoolean("published"),
        instant(row.getObject("published_at", OffsetDateTime.class)),
        row.getInt("version"),
        constant(ResourceKind.class, row.getString("kind")),
        texts(row.getString("title")),
        row.getString("institution"),
        constant(Scope.class, row.getString("scope")),
        constant(Subject.class, row.getString("subject")),
        constants(Phase.class, row.getArray("phases")),
        constants(Stage.class, row.getArray("stages")),
        Set.of((String[]) row.getArray("languages").getArray()),
        row.getInt("minutes"),
        Arrays.stream((Integer[]) row.getArray("prerequisites").getArray())
            .mapToInt(Integer::intValue)
            .toArray(),
        origin(row.getInt("origin"), row.getString("derivation")),
        reached(row.getString("shares")));
  }

  private static Item.Origin origin(int item, String derivation) {
    Derivation how = constant(Derivation.class, derivation);
    return how == null ? null : new Item.Origin(item, how);
  }

  private Reached reached(String json) {
    try {
      return json == null ? null : new Reached(mapper.readValue(json, SHARES), clock);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("Shares are not what was written", malformed);
    }
  }

  private Map<String, String> texts(String json) {
    try {
      return mapper.readValue(json, TEXTS);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("A title is not what was written", malformed);
    }
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  private static <E extends Enum<E>> Set<E> constants(Class<E> type, Array names)
      throws SQLException {
    Set<E> set = EnumSet.noneOf(type);
    for (String name : (String[]) names.getArray()) {
      set.add(Enum.valueOf(type, name));
    }
    return set;
  }
}
