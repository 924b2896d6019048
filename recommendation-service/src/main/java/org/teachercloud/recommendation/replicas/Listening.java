package org.teachercloud.recommendation.replicas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears announcements on a connection of its own and hands them to their followers. It listens
 * before it loads, so that nothing falls between; after a lost connection it loads everything anew.
 */
@ApplicationScoped
class Listening {

  private static final Logger LOG = Logger.getLogger(Listening.class);

  /** After this long without a word the connection is probed. */
  private static final int SILENCE_MILLIS = 5_000;

  /** What the database's list of connections shows. */
  static final String CONNECTION_NAME = "recommendation-announcements";

  @Inject AgroalDataSource dataSource;
  @Inject ObjectMapper mapper;
  @Inject @All List<Follower> followers;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean current;

  /** Before the channels start, so that the first answer and the first fact find all in place. */
  void start(@Observes @Priority(10) StartupEvent event) throws SQLException {
    Connection connection = listen();
    followers.forEach(Follower::reload);
    current = true;
    Thread.ofPlatform().name("announcements").daemon().start(() -> run(connection));
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  /** Whether memory follows the database. */
  boolean isCurrent() {
    return current;
  }

  private Connection listen() throws SQLException {
    Connection connection = dataSource.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET application_name = '" + CONNECTION_NAME + "'");
      statement.execute("LISTEN " + Announcements.CHANNEL);
      return connection;
    } catch (SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
  }

  private void run(Connection first) {
    Connection connection = first;
    while (stopped.getCount() > 0) {
      try {
        if (connection == null) {
          connection = listen();
          followers.forEach(Follower::reload);
          current = true;
        }
        hear(connection);
      } catch (SQLException | RuntimeException failure) {
        if (stopped.getCount() > 0) {
          LOG.warnf("Announcements cannot be heard for now: %s", failure.getMessage());
        }
        current = false;
        close(connection);
        connection = null;
        pause();
      }
    }
    close(connection);
  }

  private void hear(Connection connection) throws SQLException {
    PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(SILENCE_MILLIS);
    if (heard == null || heard.length == 0) {
      try (Statement probe = connection.createStatement()) {
        probe.execute("SELECT 1");
      }
      return;
    }
    for (PGNotification notification : heard) {
      String payload = notification.getParameter();
      int space = payload.indexOf(' ');
      String kind = payload.substring(0, space);
      JsonNode body = body(connection, payload.substring(space + 1));
      for (Follower follower : followers) {
        if (follower.kind().equals(kind)) {
          follower.learn(body);
        }
      }
    }
  }

  private JsonNode body(Connection connection, String text) throws SQLException {
    try {
      if (text.charAt(0) != Announcements.ROW) {
        return mapper.readTree(text);
      }
      try (PreparedStatement select =
          connection.prepareStatement("SELECT body FROM announcement WHERE id = ?")) {
        select.setLong(1, Long.parseLong(text.substring(1)));
        try (ResultSet row = select.executeQuery()) {
          if (!row.next()) {
            throw new IllegalStateException("An announcement was heard too late");
          }
          return mapper.readTree(row.getString(1));
        }
      }
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("Not an announcement", malformed);
    }
  }

  private void pause() {
    try {
      stopped.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stopped.countDown();
    }
  }

  private static void close(Connection connection) {
    if (connection != null) {
      try (connection;
          Statement statement = connection.createStatement()) {
        statement.execute("UNLISTEN *");
        statement.execute("RESET application_name");
      } catch (SQLException alreadyGone) {
        LOG.debug("The listening connection was already gone", alreadyGone);
      }
    }
  }
}
