package org.teachercloud.enrollment.offering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.delivery.DeliveryException;

/** All editions; the lately used ones stay in memory, as an edition never changes. */
@ApplicationScoped
public class Editions {

  private static final TypeReference<Map<String, String>> TEXT = new TypeReference<>() {};
  private static final TypeReference<List<Edition.Unit>> UNITS = new TypeReference<>() {};

  private static final String FIND =
      """
      SELECT e.resource, e.version, e.kind, e.title, e.institution, e.units FROM edition e
      JOIN unnest(?::uuid[], ?::int[]) AS k(resource, version) USING (resource, version)
      """;

  private final AgroalDataSource dataSource;
  private final ObjectMapper json;
  private final Map<Edition.Key, Edition> lately;

  Editions(
      AgroalDataSource dataSource,
      ObjectMapper json,
      @ConfigProperty(name = "offering.editions-in-memory", defaultValue = "4000") int inMemory) {
    this.dataSource = dataSource;
    this.json = json;
    this.lately =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Edition.Key, Edition> eldest) {
            return size() > inMemory;
          }
        };
  }

  /** The edition, which must exist. */
  public Edition get(Edition.Key key) {
    return getAll(List.of(key)).get(key);
  }

  /** The editions of all keys, which must exist; at most one statement. */
  public Map<Edition.Key, Edition> getAll(Collection<Edition.Key> keys) {
    Map<Edition.Key, Edition> found = HashMap.newHashMap(keys.size());
    Set<Edition.Key> missing = new HashSet<>();
    synchronized (lately) {
      for (Edition.Key key : keys) {
        Edition edition = lately.get(key);
        if (edition == null) {
          missing.add(key);
        } else {
          found.put(key, edition);
        }
      }
    }
    if (!missing.isEmpty()) {
      Map<Edition.Key, Edition> read = read(missing);
      found.putAll(read);
      synchronized (lately) {
        lately.putAll(read);
      }
    }
    return found;
  }

  private Map<Edition.Key, Edition> read(Set<Edition.Key> keys) {
    Map<Edition.Key, Edition> read = HashMap.newHashMap(keys.size());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      List<Edition.Key> ordered = List.copyOf(keys);
      select.setArray(
          1,
          connection.createArrayOf("uuid", ordered.stream().map(Edition.Key::resource).toArray()));
      select.setArray(
          2,
          connection.createArrayOf("int4", ordered.stream().map(Edition.Key::version).toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Edition edition = edition(rows);
          read.put(new Edition.Key(edition.resource(), edition.version()), edition);
        }
      }
      return read;
    } catch (SQLException | JsonProcessingException failure) {
      throw new DeliveryException("Editions could not be read", failure);
    }
  }

  private Edition edition(ResultSet row) throws SQLException, JsonProcessingException {
    return new Edition(
        row.getObject(1, UUID.class),
        row.getInt(2),
        ResourceKind.valueOf(row.getString(3)),
        json.readValue(row.getString(4), TEXT),
        row.getString(5),
        json.readValue(row.getString(6), UNITS));
  }
}
