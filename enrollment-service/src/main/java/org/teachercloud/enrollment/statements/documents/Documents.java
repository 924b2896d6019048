package org.teachercloud.enrollment.statements.documents;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teachercloud.delivery.DeliveryException;

/** All documents, on their shelves. */
@ApplicationScoped
class Documents {

  private static final String ON_SHELF =
      " WHERE space = ? AND kind = ? AND activity IS NOT DISTINCT FROM ?"
          + " AND agent IS NOT DISTINCT FROM ?";
  private static final String EXACTLY = " AND registration IS NOT DISTINCT FROM ?::uuid";
  private static final String OR_ANY = " AND (?::uuid IS NULL OR registration = ?)";
  private static final String FIND =
      "SELECT content_type, content, updated_at FROM xapi_document"
          + ON_SHELF
          + EXACTLY
          + " AND name = ?";
  private static final String NAMES =
      "SELECT DISTINCT name FROM xapi_document"
          + ON_SHELF
          + OR_ANY
          + " AND updated_at > ? ORDER BY name";
  private static final String REMOVE =
      "DELETE FROM xapi_document" + ON_SHELF + EXACTLY + " AND name = ?";
  private static final String CLEAR = "DELETE FROM xapi_document" + ON_SHELF + OR_ANY;
  private static final String SAVE =
      """
      INSERT INTO xapi_document
        (space, kind, activity, agent, registration, name, content_type, content, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (space, kind, activity, agent, registration, name) DO UPDATE SET
        content_type = EXCLUDED.content_type, content = EXCLUDED.content,
        updated_at = EXCLUDED.updated_at
      """;
  private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

  private final AgroalDataSource dataSource;

  Documents(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Until the commit, nobody else changes the document, whether it is there or not. */
  void lock(Shelf shelf, String name) {
    run(
        LOCK,
        statement -> {
          statement.setString(1, "xapi document " + shelf + ' ' + name);
          return statement.executeQuery().next();
        });
  }

  Optional<Document> find(Shelf shelf, String name) {
    return run(
        FIND,
        select -> {
          bind(select, shelf);
          select.setObject(5, shelf.registration());
          select.setString(6, name);
          try (ResultSet row = select.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new Document(
                        row.getString(1),
                        row.getBytes(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                : Optional.empty();
          }
        });
  }

  /** The names on a shelf, of any registration where it names none, changed after a moment. */
  List<String> names(Shelf shelf, Instant since) {
    return run(
        NAMES,
        select -> {
          bind(select, shelf);
          select.setObject(5, shelf.registration());
          select.setObject(6, shelf.registration());
          select.setObject(7, since.atOffset(ZoneOffset.UTC));
          List<String> names = new ArrayList<>();
          try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
              names.add(rows.getString(1));
            }
          }
          return names;
        });
  }

  void save(Shelf shelf, String name, Document document) {
    run(
        SAVE,
        insert -> {
          bind(insert, shelf);
          insert.setObject(5, shelf.registration());
          insert.setString(6, name);
          insert.setString(7, document.contentType());
          insert.setBytes(8, document.content());
          insert.setObject(9, document.updatedAt().atOffset(ZoneOffset.UTC));
          return insert.executeUpdate();
        });
  }

  void remove(Shelf shelf, String name) {
    run(
        REMOVE,
        delete -> {
          bind(delete, shelf);
          delete.setObject(5, shelf.registration());
          delete.setString(6, name);
          return delete.executeUpdate();
        });
  }

  /** Removes all of a shelf, of every registration where it names none. */
  void clear(Shelf shelf) {
    run(
        CLEAR,
        delete -> {
          bind(delete, shelf);
          delete.setObject(5, shelf.registration());
          delete.setObject(6, shelf.registration());
          return delete.executeUpdate();
        });
  }

  private static void bind(PreparedStatement statement, Shelf shelf) throws SQLException {
    statement.setInt(1, shelf.space());
    statement.setString(2, shelf.kind().name());
    statement.setString(3, shelf.activity());
    statement.setString(4, shelf.agent());
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T> T run(String sql, Work<T> work) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException failure) {
      throw new DeliveryException("Documents cannot be reached", failure);
    }
  }
}
