package org.teachercloud.enrollment.statements.keys;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.statements.talking.XapiVersion;

/** All keys. Whoever asks is an argument: an admin meets those of her institutions only. */
@ApplicationScoped
class Keys {

  private static final String COLUMNS =
      """
      k.id, k.space, s.institution, s.tool, k.name, k.scopes, k.version, k.made_at, k.revoked_at
      """;
  private static final String FROM = " FROM xapi_key k JOIN xapi_space s ON s.id = k.space ";
  private static final String GOOD =
      "SELECT " + COLUMNS + ", k.secret" + FROM + "WHERE k.id = ? AND k.revoked_at IS NULL";
  private static final String LIST =
      "SELECT "
          + COLUMNS
          + ", count(*) OVER ()"
          + FROM
          + "WHERE s.institution = ANY(?) ORDER BY k.made_at DESC, k.id LIMIT ? OFFSET ?";
  private static final String INSERT =
      """
      INSERT INTO xapi_key (id, space, name, secret, scopes, version, made_by, made_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String REVOKE =
      """
      UPDATE xapi_key k SET revoked_at = coalesce(k.revoked_at, ?) FROM xapi_space s
      WHERE k.id = ? AND s.id = k.space AND s.institution = ANY(?)
      """;

  private final AgroalDataSource dataSource;

  Keys(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The key that is good and has the secret. */
  Optional<Key> good(UUID id, String secret) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(GOOD)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && Secrets.matches(secret, row.getBytes(10))
            ? Optional.of(key(row))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** The keys of the caller's institutions, the latest first. */
  KeyView.Page list(Caller caller, int size, int skipped) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LIST)) {
      select.setArray(1, connection.createArrayOf("text", caller.institutions().toArray()));
      select.setInt(2, size);
      select.setInt(3, skipped);
      List<KeyView> items = new ArrayList<>();
      int total = 0;
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          items.add(KeyView.of(key(rows)));
          total = rows.getInt(10);
        }
      }
      int read = skipped + items.size();
      return new KeyView.Page(items, read < total ? Integer.toString(read) : null, total);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  void add(Key key, byte[] secret, UUID maker) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, key.id());
      insert.setInt(2, key.space());
      insert.setString(3, key.name());
      insert.setBytes(4, secret);
      insert.setArray(
          5, connection.createArrayOf("text", key.scopes().stream().map(Enum::name).toArray()));
      insert.setString(6, key.version().name());
      insert.setObject(7, maker);
      insert.setObject(8, key.madeAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Revokes a key of the caller's institutions for good; whether there is such a key. */
  boolean revoke(Caller caller, UUID id, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(REVOKE)) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setObject(2, id);
      update.setArray(3, connection.createArrayOf("text", caller.institutions().toArray()));
      return update.executeUpdate() > 0;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static Key key(ResultSet row) throws SQLException {
    OffsetDateTime revoked = row.getObject(9, OffsetDateTime.class);
    return new Key(
        row.getObject(1, UUID.class),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Arrays.stream((String[]) row.getArray(6).getArray())
            .map(Scope::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        XapiVersion.valueOf(row.getString(7)),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        revoked == null ? null : revoked.toInstant());
  }

  private static DeliveryException failed(SQLException failure) {
    return new DeliveryException("Keys cannot be reached", failure);
  }
}
