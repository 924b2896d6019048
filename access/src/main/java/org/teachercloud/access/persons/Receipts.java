package org.teachercloud.access.persons;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who has left this service, and the report on each. */
@ApplicationScoped
public class Receipts {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Receipt.Line>> LINES = new TypeReference<>() {};

  private static final String BEGIN =
      """
      INSERT INTO erased (person, erasure, lines) VALUES (?, ?, '[]')
      ON CONFLICT (person) DO UPDATE SET looked_at = now() RETURNING lines
      """;
  private static final String WRITE = "UPDATE erased SET lines = ?::jsonb WHERE person = ?";
  private static final String FIND = "SELECT erased_at, lines FROM erased WHERE erasure = ?";
  private static final String ERASURE = "SELECT erasure FROM erased WHERE person = ?";
  private static final String AMONG = "SELECT person FROM erased WHERE person = ANY(?)";
  private static final String RECENT =
      """
      SELECT person, erasure FROM erased WHERE erased_at > now() - make_interval(secs => ?)
      ORDER BY erased_at
      """;

  private final AgroalDataSource dataSource;
  private final String service;

  Receipts(
      AgroalDataSource dataSource,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.dataSource = dataSource;
    this.service = application.replace("-service", "");
  }

  /** Somebody who has left. */
  record Left(UUID person, UUID erasure) {}

  /** This service, as paths name it. */
  public String service() {
    return service;
  }

  /** The report of an erasure; empty while this service has not heard of it. */
  public Optional<Receipt> find(UUID erasure) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, erasure);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Receipt(
                    erasure,
                    service,
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    read(row.getString(2))))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** The erasure under which a person has left; empty while she has not. */
  public Optional<UUID> erasure(UUID person) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ERASURE)) {
      select.setObject(1, person);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Which of these persons have left. */
  public Set<UUID> among(Collection<UUID> persons) {
    Set<UUID> left = new HashSet<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(AMONG)) {
      select.setArray(1, connection.createArrayOf("uuid", persons.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          left.add(rows.getObject(1, UUID.class));
        }
      }
      return left;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  List<Left> recent(Duration span) {
    List<Left> recent = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(RECENT)) {
      select.setDouble(1, span.toMillis() / 1000.0);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          recent.add(new Left(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
        }
      }
      return recent;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Takes the row of the person; what was done before, empty the first time. */
  List<Receipt.Line> begin(Connection connection, UUID person, UUID erasure) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
      insert.setObject(1, person);
      insert.setObject(2, erasure);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return read(row.getString(1));
      }
    }
  }

  void write(Connection connection, UUID person, List<Receipt.Line> lines) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(WRITE)) {
      update.setString(1, JSON.writeValueAsString(lines));
      update.setObject(2, person);
      update.executeUpdate();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<Receipt.Line> read(String lines) {
    try {
      return JSON.readValue(lines, LINES);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("Not a receipt: " + lines, damaged);
    }
  }

  private static IllegalStateException failed(SQLException failure) {
    return new IllegalStateException("Receipts cannot be reached", failure);
  }
}
