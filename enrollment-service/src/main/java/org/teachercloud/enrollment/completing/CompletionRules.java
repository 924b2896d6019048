package org.teachercloud.enrollment.completing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;

/**
 * All versions of rules that were ever set; they never change, so the lately used stay in memory.
 */
@ApplicationScoped
public class CompletionRules {

  private static final int IN_MEMORY = 1000;

  private static final String FIND =
      """
      SELECT resource, version, institution, rule, who, at FROM completion_rules
      WHERE resource = ? AND version = ?
      """;
  private static final String NEWEST =
      """
      SELECT resource, version, institution, rule, who, at FROM completion_rules
      WHERE resource = ? ORDER BY version DESC LIMIT 1
      """;
  private static final String LOCK = "SELECT FROM offering WHERE resource = ? FOR NO KEY UPDATE";
  private static final String INSERT =
      """
      INSERT INTO completion_rules (resource, version, institution, rule, who, at)
      VALUES (?, ?, ?, ?::jsonb, ?, ?)
      """;
  private static final String NOT_BEGUN =
      """
      UPDATE course_offering SET rules = ? WHERE resource = ?
        AND NOT EXISTS (SELECT FROM enrollment e WHERE e.offering = course_offering.id)
      """;

  private final AgroalDataSource dataSource;
  private final ObjectMapper json;
  private final Map<Key, Rule> lately =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Rule> eldest) {
          return size() > IN_MEMORY;
        }
      };

  private record Key(UUID resource, int version) {}

  CompletionRules(AgroalDataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** The rule of a version, which must exist; version 0 asks for every unit. */
  public Rule rule(UUID resource, int version) {
    if (version == 0) {
      return new Rule.EveryUnit();
    }
    Key key = new Key(resource, version);
    synchronized (lately) {
      Rule known = lately.get(key);
      if (known != null) {
        return known;
      }
    }
    Rule read = find(resource, version).orElseThrow().rule();
    synchronized (lately) {
      lately.put(key, read);
    }
    return read;
  }

  /** A version of a resource's rules. */
  Optional<RuleSet> find(UUID resource, int version) {
    return read(
        FIND,
        select -> {
          select.setObject(1, resource);
          select.setInt(2, version);
        });
  }

  /** The rules for who begins now, empty where nobody has set any. */
  Optional<RuleSet> newest(UUID resource) {
    return read(NEWEST, select -> select.setObject(1, resource));
  }

  /** Lets one at a time set rules for a resource, until the commit. */
  void lock(UUID resource) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setObject(1, resource);
      lock.execute();
    } catch (SQLException failure) {
      throw new DeliveryException("Rules could not be locked", failure);
    }
  }

  /** Keeps a new version; offerings that nobody has entered yet take it. */
  void add(RuleSet set) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT);
        PreparedStatement take = connection.prepareStatement(NOT_BEGUN)) {
      insert.setObject(1, set.resource());
      insert.setInt(2, set.version());
      insert.setString(3, set.institution());
      insert.setString(4, json.writerFor(Rule.class).writeValueAsString(set.rule()));
      insert.setObject(5, set.who());
      insert.setObject(6, set.at().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
      take.setInt(1, set.version());
      take.setObject(2, set.resource());
      take.executeUpdate();
    } catch (SQLException | JsonProcessingException failure) {
      throw new DeliveryException("Rules could not be kept", failure);
    }
  }

  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement select) throws SQLException;
  }

  private Optional<RuleSet> read(String sql, Binding binding) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      binding.bind(select);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new RuleSet(
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    row.getString(3),
                    json.readValue(row.getString(4), Rule.class),
                    row.getObject(5, UUID.class),
                    row.getObject(6, OffsetDateTime.class).toInstant()))
            : Optional.empty();
      }
    } catch (SQLException | JsonProcessingException failure) {
      throw new DeliveryException("Rules could not be read", failure);
    }
  }
}
