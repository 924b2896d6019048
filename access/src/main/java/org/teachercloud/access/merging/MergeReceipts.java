package org.teachercloud.access.merging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.persons.Receipts;

/** Which accounts have gone into which here, and the report on each. */
@ApplicationScoped
public class MergeReceipts {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<MergeReceipt.Line>> LINES = new TypeReference<>() {};

  /** One merge at a time in a service, so that chains are resolved whatever the order. */
  private static final String ALONE = "LOCK TABLE merged IN SHARE ROW EXCLUSIVE MODE";

  private static final String END = "SELECT into_person FROM merged WHERE person = ?";
  private static final String BEGIN =
      """
      INSERT INTO merged (person, into_person, merge, lines) VALUES (?, ?, ?, '[]')
      ON CONFLICT (person) DO UPDATE SET person = EXCLUDED.person RETURNING lines
      """;
  private static final String FOLLOW = "UPDATE merged SET into_person = ? WHERE into_person = ?";
  private static final String WRITE = "UPDATE merged SET lines = ?::jsonb WHERE person = ?";
  private static final String FIND = "SELECT merged_at, lines FROM merged WHERE merge = ?";
  private static final String MERGE_OF = "SELECT merge FROM merged WHERE person = ?";

  @Inject AgroalDataSource dataSource;
  @Inject Receipts receipts;

  /** The report of a merge; empty while this service has not heard of it. */
  public Optional<MergeReceipt> find(UUID merge) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, merge);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new MergeReceipt(
                    merge,
                    receipts.service(),
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    read(row.getString(2))))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** The merge by which an account went. */
  Optional<UUID> mergeOf(UUID person) {
    try (Connection connection = dataSource.getConnection()) {
      return one(connection, MERGE_OF, person);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Waits for other merges; where an account has come to by those that were before. */
  UUID end(Connection connection, UUID into) throws SQLException {
    try (PreparedStatement alone = connection.prepareStatement(ALONE)) {
      alone.execute();
    }
    return one(connection, END, into).orElse(into);
  }

  /** Notes the merge and takes along who went into that account before; what was done so far. */
  List<MergeReceipt.Line> begin(Connection connection, UUID person, UUID end, UUID merge)
      throws SQLException {
    try (PreparedStatement follow = connection.prepareStatement(FOLLOW);
        PreparedStatement insert = connection.prepareStatement(BEGIN)) {
      follow.setObject(1, end);
      follow.setObject(2, person);
      follow.executeUpdate();
      insert.setObject(1, person);
      insert.setObject(2, end);
      insert.setObject(3, merge);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return read(row.getString(1));
      }
    }
  }

  void write(Connection connection, UUID person, List<MergeReceipt.Line> lines)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(WRITE)) {
      update.setString(1, JSON.writeValueAsString(lines));
      update.setObject(2, person);
      update.executeUpdate();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Optional<UUID> one(Connection connection, String sql, UUID id)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  private static List<MergeReceipt.Line> read(String lines) {
    try {
      return JSON.readValue(lines, LINES);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("Not a receipt: " + lines, damaged);
    }
  }

  private static IllegalStateException failed(SQLException failure) {
    return new IllegalStateException("Merges cannot be reached", failure);
  }
}
