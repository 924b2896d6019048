package org.teachercloud.delivery.once;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.teachercloud.delivery.DeliveryException;

/**
 * The first answer to an {@code Idempotency-Key} is the answer to every repetition. The key's row
 * is written first, in the transaction of the effect, so that a concurrent repetition waits for it.
 */
@ApplicationScoped
public class Idempotency {

  private static final String CLAIM =
      """
      INSERT INTO idempotency_key (caller, key, digest) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
      """;
  private static final String READ =
      "SELECT digest, status, location, body FROM idempotency_key WHERE caller = ? AND key = ?";
  private static final String KEEP =
      "UPDATE idempotency_key SET status = ?, location = ?, body = ? WHERE caller = ? AND key = ?";

  /** Longest key that is taken, in characters. */
  public static final int MAX_KEY_LENGTH = 200;

  @Inject AgroalDataSource dataSource;

  /**
   * The digest of a request.
   *
   * @param parts what makes the request this one: method, path and body
   */
  public static String digestOf(String... parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha256.update(bytes);
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Has the effect, or gives the answer that the key had before.
   *
   * @param key the header's value; null where none was sent: the effect is had
   * @param digest of the request's method, path and body
   * @throws KeyReusedException when the key came with another request before
   * @throws BadKeyException when the key is blank or longer than {@link #MAX_KEY_LENGTH}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Answer once(UUID caller, String key, String digest, Supplier<Answer> effect) {
    if (key == null) {
      return effect.get();
    }
    if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
      throw new BadKeyException();
    }
    try (Connection connection = dataSource.getConnection()) {
      if (!claim(connection, caller, key, digest)) {
        return earlier(connection, caller, key, digest);
      }
      Answer answer = effect.get();
      keep(connection, caller, key, answer);
      return answer;
    } catch (SQLException failure) {
      throw new DeliveryException("An idempotency key could not be kept", failure);
    }
  }

  private static boolean claim(Connection connection, UUID caller, String key, String digest)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(CLAIM)) {
      insert.setObject(1, caller);
      insert.setString(2, key);
      insert.setString(3, digest);
      return insert.executeUpdate() == 1;
    }
  }

  private static Answer earlier(Connection connection, UUID caller, String key, String digest)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(READ)) {
      select.setObject(1, caller);
      select.setString(2, key);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next() || !Objects.equals(row.getString(1), digest)) {
          throw new KeyReusedException();
        }
        return new Answer(row.getInt(2), row.getString(3), row.getString(4), true);
      }
    }
  }

  private static void keep(Connection connection, UUID caller, String key, Answer answer)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(KEEP)) {
      update.setInt(1, answer.status());
      update.setString(2, answer.location());
      update.setString(3, answer.body());
      update.setObject(4, caller);
      update.setString(5, key);
      update.executeUpdate();
    }
  }

  /**
   * An answer that can be given again.
   *
   * @param location null where none
   * @param body JSON, null where none
   * @param repeated whether it was kept from an earlier request
   */
  public record Answer(int status, String location, String body, boolean repeated) {}

  /** The key was used for another request: HTTP 422, {@code IDEMPOTENCY_KEY_REUSED}. */
  public static final class KeyReusedException extends ClientErrorException {

    private static final long serialVersionUID = 1L;

    KeyReusedException() {
      super("IDEMPOTENCY_KEY_REUSED", 422);
    }
  }

  /** The key cannot be taken: HTTP 400, {@code IDEMPOTENCY_KEY_BAD}. */
  public static final class BadKeyException extends ClientErrorException {

    private static final long serialVersionUID = 1L;

    BadKeyException() {
      super("IDEMPOTENCY_KEY_BAD", 400);
    }
  }
}
