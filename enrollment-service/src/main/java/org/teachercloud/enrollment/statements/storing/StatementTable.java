package org.teachercloud.enrollment.statements.storing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;

/** The rows of statements, and what they are found by. */
@ApplicationScoped
class StatementTable {

  /** Writers of a space go side by side; one that points at others goes alone. */
  private static final String BEGIN =
      """
      SELECT floor(extract(epoch FROM now()) * 1000)::int8, nextval('statement_batch'),
        CASE WHEN ? THEN pg_advisory_xact_lock(?, ?) ELSE pg_advisory_xact_lock_shared(?, ?) END
      """;

  /** In the order of their ids, so that two batches never wait for each other crosswise. */
  private static final String INSERT =
      """
      INSERT INTO statement (key, space, id, target, voids, authority, body)
      SELECT n.key, ?, n.id, n.target, n.voids, ?, n.body
      FROM unnest(?::int8[], ?::uuid[], ?::uuid[], ?::bool[], ?::text[])
        AS n(key, id, target, voids, body) ORDER BY n.id
      ON CONFLICT (space, id) DO NOTHING RETURNING id
      """;

  private static final String INSERT_LOOKUP =
      """
      INSERT INTO statement_lookup (key, source, agent, activity, verb, registration)
      SELECT * FROM unnest(?::int8[], ?::int8[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[])
      """;
  private static final String INSERT_RELATED =
      """
      INSERT INTO statement_related (thing, key, source)
      SELECT * FROM unnest(?::uuid[], ?::int8[], ?::int8[]) ON CONFLICT DO NOTHING
      """;
  private static final String FIND =
      "SELECT key, id, target, body FROM statement WHERE space = ? AND id = ANY(?)";
  private static final String POINTING =
      "SELECT key, id, target, body FROM statement WHERE space = ? AND target = ANY(?)";

  /** The namespace of the advisory locks of spaces: any number that no other part uses. */
  private static final int LOCKS = 0x78415049;

  private final AgroalDataSource dataSource;

  StatementTable(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** When the batch is stored, and which number it has. */
  record Batch(Instant stored, long number) {}

  /** A statement that is there. */
  record Row(long key, UUID id, UUID target, String body) {}

  /** What a statement is found by: its own terms, or those of one that it points at. */
  record Found(long key, long source, Terms terms) {}

  Batch begin(int space, boolean alone) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(BEGIN)) {
      select.setBoolean(1, alone);
      select.setInt(2, LOCKS);
      select.setInt(3, space);
      select.setInt(4, LOCKS);
      select.setInt(5, space);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Batch(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2));
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Inserts what is not there yet; the ids of what was inserted. */
  Set<UUID> insert(int space, UUID authority, List<Statement> statements) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setInt(1, space);
      insert.setObject(2, authority);
      bind(insert, 3, "int8", statements.stream().map(Statement::key).toArray());
      bind(insert, 4, "uuid", statements.stream().map(Statement::id).toArray());
      bind(insert, 5, "uuid", statements.stream().map(Statement::target).toArray());
      bind(insert, 6, "bool", statements.stream().map(Statement::voids).toArray());
      bind(insert, 7, "text", statements.stream().map(one -> one.body().toString()).toArray());
      Set<UUID> inserted = new HashSet<>();
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          inserted.add(rows.getObject(1, UUID.class));
        }
      }
      return inserted;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  void insertFound(List<Found> found) {
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> related = new ArrayList<>();
    for (Found one : found) {
      Terms terms = one.terms();
      Collection<UUID> agents =
          terms.agents().isEmpty() ? java.util.Collections.singleton(null) : terms.agents();
      for (UUID agent : agents) {
        rows.add(
            new Object[] {
              one.key(), one.source(), agent, terms.activity(), terms.verb(), terms.registration()
            });
      }
      for (UUID thing : terms.related()) {
        related.add(new Object[] {thing, one.key(), one.source()});
      }
    }
    insert(INSERT_LOOKUP, rows, "int8", "int8", "uuid", "uuid", "uuid", "uuid");
    insert(INSERT_RELATED, related, "uuid", "int8", "int8");
  }

  private void insert(String sql, List<Object[]> rows, String... types) {
    if (rows.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int column = 0; column < types.length; column++) {
        int at = column;
        bind(insert, at + 1, types[at], rows.stream().map(row -> row[at]).toArray());
      }
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** The statements with these ids, as far as they are there. */
  Map<UUID, Row> find(int space, Collection<UUID> ids) {
    Map<UUID, Row> found = new HashMap<>();
    read(FIND, space, ids).forEach(row -> found.put(row.id(), row));
    return found;
  }

  /** The statements that point at these ids, whether those are there or not. */
  List<Row> pointingAt(int space, Collection<UUID> ids) {
    return read(POINTING, space, ids);
  }

  private List<Row> read(String sql, int space, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, space);
      bind(select, 2, "uuid", ids.toArray());
      List<Row> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Row(
                  rows.getLong(1),
                  rows.getObject(2, UUID.class),
                  rows.getObject(3, UUID.class),
                  rows.getString(4)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static void bind(PreparedStatement statement, int place, String type, Object[] values)
      throws SQLException {
    statement.setArray(place, statement.getConnection().createArrayOf(type, values));
  }

  private static DeliveryException failed(SQLException failure) {
    return new DeliveryException("Statements cannot be reached", failure);
  }
}
