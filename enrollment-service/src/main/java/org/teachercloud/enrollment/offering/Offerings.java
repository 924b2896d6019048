package org.teachercloud.enrollment.offering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.InstitutionRegistered;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.ResourceWithdrawn;
import org.teachercloud.delivery.DeliveryException;

/** Writes the copy of the catalogue, many rows at a time, in the transaction of the inbox. */
@ApplicationScoped
class Offerings {

  private static final String EDITION =
      """
      INSERT INTO edition (resource, version, kind, title, institution, units, changes)
      VALUES (?, ?, ?, ?::jsonb, ?, ?::jsonb, ?::jsonb) ON CONFLICT DO NOTHING
      """;
  private static final String OFFER =
      """
      INSERT INTO offering (resource, version, state, scope, institution, subject_area, phases,
        stages, languages, minutes, prerequisites)
      VALUES (?, ?, 'PUBLISHED', ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (resource) DO UPDATE SET version = EXCLUDED.version, state = EXCLUDED.state,
        scope = EXCLUDED.scope, institution = EXCLUDED.institution,
        subject_area = EXCLUDED.subject_area, phases = EXCLUDED.phases, stages = EXCLUDED.stages,
        languages = EXCLUDED.languages, minutes = EXCLUDED.minutes,
        prerequisites = EXCLUDED.prerequisites
      """;
  private static final String WITHDRAW =
      "UPDATE offering SET state = 'WITHDRAWN' WHERE resource = ANY(?)";
  private static final String NAME =
      """
      INSERT INTO institution (id, name) VALUES (?, ?::jsonb)
      ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name
      """;

  private final AgroalDataSource dataSource;
  private final ObjectMapper json;

  Offerings(AgroalDataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** Keeps published versions for good; one that is there stays as it is. */
  void keepEditions(List<ResourcePublished> facts) {
    batch(
        EDITION,
        facts,
        (insert, fact) -> {
          insert.setObject(1, fact.resource());
          insert.setInt(2, fact.version());
          insert.setString(3, fact.kind().name());
          insert.setString(4, json.writeValueAsString(fact.title()));
          insert.setString(5, fact.institution());
          insert.setString(6, json.writeValueAsString(fact.units()));
          insert.setString(7, json.writeValueAsString(fact.changes()));
        });
  }

  /** Offers resources in their newest version; each resource once. */
  void offer(List<ResourcePublished> facts) {
    batch(
        OFFER,
        facts,
        (insert, fact) -> {
          insert.setObject(1, fact.resource());
          insert.setInt(2, fact.version());
          insert.setString(3, fact.scope().name());
          insert.setString(4, fact.institution());
          insert.setString(5, fact.subjectArea() == null ? null : fact.subjectArea().name());
          insert.setArray(6, texts(insert, fact.phases()));
          insert.setArray(7, texts(insert, fact.stages()));
          insert.setArray(8, texts(insert, fact.languages()));
          insert.setInt(9, fact.minutes());
          insert.setArray(
              10, insert.getConnection().createArrayOf("uuid", fact.prerequisites().toArray()));
        });
  }

  /** Offers resources no longer. */
  void withdraw(List<ResourceWithdrawn> facts) {
    if (facts.isEmpty()) {
      return;
    }
    UUID[] resources = facts.stream().map(ResourceWithdrawn::resource).toArray(UUID[]::new);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(WITHDRAW)) {
      update.setArray(1, connection.createArrayOf("uuid", resources));
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("The copy of the catalogue could not be kept", failure);
    }
  }

  /** Keeps the names of institutions; each institution once. */
  void name(Collection<InstitutionRegistered> facts) {
    batch(
        NAME,
        facts,
        (insert, fact) -> {
          insert.setString(1, fact.institution());
          insert.setString(2, json.writeValueAsString(fact.name()));
        });
  }

  @FunctionalInterface
  private interface Row<T> {
    void bind(PreparedStatement insert, T fact) throws SQLException, JsonProcessingException;
  }

  private <T> void batch(String sql, Collection<T> facts, Row<T> row) {
    if (facts.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      for (T fact : facts) {
        row.bind(insert, fact);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException | JsonProcessingException failure) {
      throw new DeliveryException("The copy of the catalogue could not be kept", failure);
    }
  }

  private static Array texts(PreparedStatement insert, Set<?> values) throws SQLException {
    Object[] names = values.stream().map(Object::toString).sorted().toArray();
    return insert.getConnection().createArrayOf("text", names);
  }
}
