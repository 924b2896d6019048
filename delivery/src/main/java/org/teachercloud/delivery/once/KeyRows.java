package org.teachercloud.delivery.once;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.once.Idempotency.Answer;
import org.teachercloud.delivery.once.Idempotency.Asked;
import org.teachercloud.delivery.once.Idempotency.KeyReusedException;

/** The rows of idempotency keys, each with the answer that its request had. */
@ApplicationScoped
class KeyRows {

  private static final String CLAIM =
      """
      INSERT INTO idempotency_key (caller, key, digest) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
      """;
  private static final String CLAIM_ALL =
      """
      INSERT INTO idempotency_key (caller, key, digest)
      SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[]) ON CONFLICT DO NOTHING
      RETURNING caller, key
      """;
  private static final String READ =
      "SELECT digest, status, location, body FROM idempotency_key WHERE caller = ? AND key = ?";
  private static final String KEEP =
      "UPDATE idempotency_key SET status = ?, location = ?, body = ? WHERE caller = ? AND key = ?";
  private static final String RELEASE = "DELETE FROM idempotency_key WHERE caller = ? AND key = ?";

  @Inject AgroalDataSource dataSource;

  /** Whether the key is this request's now, and not one's that came before. */
  boolean claim(Asked one) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(CLAIM)) {
      insert.setObject(1, one.caller());
      insert.setString(2, one.key());
      insert.setString(3, one.digest());
      return insert.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Those of the requests whose keys are theirs now; of several with one key the first. */
  Set<Asked> claimAll(Collection<Asked> all) {
    Map<Claim, Asked> first = new LinkedHashMap<>();
    all.forEach(one -> first.putIfAbsent(new Claim(one.caller(), one.key()), one));
    Set<Asked> claimed = new HashSet<>();
    if (first.isEmpty()) {
      return claimed;
    }
    Collection<Asked> wanted = first.values();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(CLAIM_ALL)) {
      Object[] callers = wanted.stream().map(Asked::caller).toArray();
      Object[] keys = wanted.stream().map(Asked::key).toArray();
      Object[] digests = wanted.stream().map(Asked::digest).toArray();
      insert.setArray(1, connection.createArrayOf("uuid", callers));
      insert.setArray(2, connection.createArrayOf("text", keys));
      insert.setArray(3, connection.createArrayOf("text", digests));
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          claimed.add(first.get(new Claim(rows.getObject(1, UUID.class), rows.getString(2))));
        }
      }
      return claimed;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /**
   * The answer that a key had before.
   *
   * @throws KeyReusedException when it came with another request
   */
  Answer earlier(Asked one) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(READ)) {
      select.setObject(1, one.caller());
      select.setString(2, one.key());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next() || !Objects.equals(row.getString(1), one.digest())) {
          throw new KeyReusedException();
        }
        return new Answer(row.getInt(2), row.getString(3), row.getString(4), true);
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Keeps the answers to requests whose keys were claimed. */
  void keep(Map<Asked, Answer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(KEEP)) {
      for (Map.Entry<Asked, Answer> one : answers.entrySet()) {
        update.setInt(1, one.getValue().status());
        update.setString(2, one.getValue().location());
        update.setString(3, one.getValue().body());
        update.setObject(4, one.getKey().caller());
        update.setString(5, one.getKey().key());
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Gives claimed keys back, as their requests had no effect. */
  void release(Collection<Asked> claimed) {
    if (claimed.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(RELEASE)) {
      for (Asked one : claimed) {
        delete.setObject(1, one.caller());
        delete.setString(2, one.key());
        delete.addBatch();
      }
      delete.executeBatch();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static DeliveryException failed(SQLException failure) {
    return new DeliveryException("An idempotency key could not be kept", failure);
  }

  private record Claim(UUID caller, String key) {}
}
