package org.teachercloud.recommendation.replicas;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.teachercloud.delivery.DeliveryException;

/**
 * Tells every replica, this one included, what a transaction has changed, once it has committed. A
 * short body travels in the notification itself, a long one in a row that lives for a while.
 */
@ApplicationScoped
public class Announcements {

  static final String CHANNEL = "recommendation_announcement";
  static final char ROW = '#';

  /** PostgreSQL takes payloads shorter than 8000 bytes. */
  private static final int LONGEST_PAYLOAD = 7900;

  private static final String NOTIFY = "SELECT pg_notify('" + CHANNEL + "', ?)";
  private static final String KEEP =
      "INSERT INTO announcement (made_at, body) VALUES (now(), ?) RETURNING id";
  private static final String FORGET =
      "DELETE FROM announcement WHERE made_at < now() - interval '10 minutes'";

  @Inject AgroalDataSource dataSource;
  @Inject ObjectMapper mapper;

  /** Announces within the running transaction; nobody hears of it unless that commits. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void announce(String kind, Object body) {
    try (Connection connection = dataSource.getConnection()) {
      String text = mapper.writeValueAsString(body);
      if (text.length() + kind.length() >= LONGEST_PAYLOAD
          || text.getBytes(UTF_8).length + kind.length() >= LONGEST_PAYLOAD) {
        text = ROW + Long.toString(keep(connection, text));
      }
      try (PreparedStatement notify = connection.prepareStatement(NOTIFY)) {
        notify.setString(1, kind + " " + text);
        notify.execute();
      }
    } catch (SQLException failure) {
      throw new DeliveryException("A change could not be announced", failure);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException("Not a body that can be announced", failure);
    }
  }

  private static long keep(Connection connection, String text) throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.executeUpdate();
    }
    try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
      keep.setString(1, text);
      try (ResultSet id = keep.executeQuery()) {
        id.next();
        return id.getLong(1);
      }
    }
  }
}
