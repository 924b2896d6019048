package org.teachercloud.gateway.sessions;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** Sessions at rest. Every call blocks and belongs on a worker thread. */
@ApplicationScoped
class SessionStore {
  private static final String SAVE =
      """
      insert into session (provider_session, tokens, access_until, until, name)
      values (?, ?, ?, ?, ?)
      on conflict (name) do update
      set provider_session = excluded.provider_session, tokens = excluded.tokens,
          access_until = excluded.access_until, until = excluded.until
      """;

  private final DataSource database;
  private final SecureRandom random;

  @Inject
  SessionStore(DataSource database, SecureRandom random) {
    this.database = database;
    this.random = random;
  }

  void save(Session session) throws SQLException {
    try (Connection connection = database.getConnection()) {
      save(connection, session);
    }
  }

  Optional<Session> find(String id) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return find(connection, id, "");
    }
  }

  /**
   * Renews a session while no other replica can: whoever comes second finds it renewed.
   *
   * @param renewal the renewed session, or nothing if the session has ended
   */
  Optional<Session> renew(String id, Function<Session, Optional<Session>> renewal)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Optional<Session> before = find(connection, id, " for update");
        Optional<Session> after = before.flatMap(renewal);
        if (before.isPresent() && after.isEmpty()) {
          delete(connection, id);
        } else if (after.isPresent() && !after.equals(before)) {
          save(connection, after.get());
        }
        connection.commit();
        return after;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  void delete(String id) throws SQLException {
    try (Connection connection = database.getConnection()) {
      delete(connection, id);
    }
  }

  void deleteOf(String providerSession) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("delete from session where provider_session = ?")) {
      statement.setString(1, providerSession);
      statement.executeUpdate();
    }
  }

  int deleteEnded(Instant now) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("delete from session where until <= ?")) {
      statement.setObject(1, now.atOffset(ZoneOffset.UTC));
      return statement.executeUpdate();
    }
  }

  private void save(Connection connection, Session session) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
      statement.setString(1, session.providerSession());
      statement.setBytes(2, Seal.close(session.id(), write(session.tokens()), random));
      statement.setObject(3, session.accessUntil().atOffset(ZoneOffset.UTC));
      statement.setObject(4, session.until().atOffset(ZoneOffset.UTC));
      statement.setBytes(5, Seal.name(session.id()));
      statement.executeUpdate();
    }
  }

  private static Optional<Session> find(Connection connection, String id, String lock)
      throws SQLException {
    String query =
        "select provider_session, tokens, access_until, until from session where name = ?" + lock;
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setBytes(1, Seal.name(id));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(read(id, row)) : Optional.empty();
      }
    }
  }

  private static void delete(Connection connection, String id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("delete from session where name = ?")) {
      statement.setBytes(1, Seal.name(id));
      statement.executeUpdate();
    }
  }

  private static Session read(String id, ResultSet row) throws SQLException {
    JsonObject tokens = new JsonObject(Seal.open(id, row.getBytes(2)));
    return new Session(
        id,
        row.getString(1),
        new Session.Tokens(
            tokens.getString("access"), tokens.getString("refresh"), tokens.getString("id")),
        row.getObject(3, java.time.OffsetDateTime.class).toInstant(),
        row.getObject(4, java.time.OffsetDateTime.class).toInstant());
  }

  private static String write(Session.Tokens tokens) {
    return new JsonObject()
        .put("access", tokens.access())
        .put("refresh", tokens.refresh())
        .put("id", tokens.id())
        .encode();
  }
}
