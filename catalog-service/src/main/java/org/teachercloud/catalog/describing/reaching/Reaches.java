package org.teachercloud.catalog.describing.reaching;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.ResourceRow;
import org.teachercloud.contracts.Share;
import org.teachercloud.contracts.Share.Audience;

/** Whom resources reach, where more is to be said of it than the scope of their publication. */
@ApplicationScoped
public class Reaches {

  private static final String FIND =
      """
      SELECT resource.id, audience, share.institution, purposes, from_at, until_at
      FROM resource LEFT JOIN share ON share.resource = resource.id
      WHERE resource.id = ANY(?) AND shared
      """;
  private static final String CLEAR = "DELETE FROM share WHERE resource = ANY(?)";
  private static final String INSERT =
      """
      INSERT INTO share (resource, audience, institution, purposes, from_at, until_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """;
  private static final String MARK =
      """
      UPDATE resource SET shared = true, next_turn = ?, ever_public = ever_public OR ?,
        ever_shared = ARRAY(SELECT DISTINCT unnest(ever_shared || ?::text[]) ORDER BY 1)
      WHERE id = ?
      """;
  private static final String DUE =
      """
      SELECT id FROM resource WHERE next_turn <= ? ORDER BY next_turn, id LIMIT ?
      FOR UPDATE SKIP LOCKED
      """;
  private static final String NEXT = "SELECT min(next_turn) FROM resource";

  /** Stands for the members of all institutions. */
  public static final String ALL = "*";

  @Inject AgroalDataSource dataSource;

  /** The reach of those of the resources that have shares of their own. */
  public Map<UUID, Reach> of(Collection<UUID> ids) {
    try (Connection connection = dataSource.getConnection()) {
      return of(connection, ids);
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  public Map<UUID, Reach> of(Connection connection, Collection<UUID> ids) throws SQLException {
    Map<UUID, List<Share>> shares = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          List<Share> mine =
              shares.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>());
          if (row.getString(2) != null) {
            mine.add(share(row));
          }
        }
      }
    }
    Map<UUID, Reach> reaches = new HashMap<>();
    shares.forEach((id, mine) -> reaches.put(id, new Reach(mine)));
    return reaches;
  }

  /** When the reach of some resource turns next; empty where none will. */
  public Optional<Instant> nextTurn() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(NEXT);
        ResultSet row = select.executeQuery()) {
      row.next();
      return Optional.ofNullable(ResourceRow.instant(row, 1));
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /**
   * Those whose reach has turned, or turns at this moment, at most so many; locked, so that of two
   * replicas that look at once only one has them.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> due(Instant at, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(DUE)) {
      select.setObject(1, ResourceRow.time(at));
      select.setInt(2, limit);
      List<UUID> due = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          due.add(row.getObject(1, UUID.class));
        }
      }
      return due;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Writes whom resources reach; their rows are locked by the caller. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void write(Map<UUID, Reach> reaches, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement clear = connection.prepareStatement(CLEAR);
        PreparedStatement insert = connection.prepareStatement(INSERT);
        PreparedStatement mark = connection.prepareStatement(MARK)) {
      clear.setArray(1, connection.createArrayOf("uuid", reaches.keySet().toArray()));
      clear.executeUpdate();
      for (Map.Entry<UUID, Reach> entry : reaches.entrySet()) {
        for (Share share : entry.getValue().shares()) {
          bind(insert, entry.getKey(), share);
          insert.addBatch();
        }
        bind(mark, entry.getKey(), entry.getValue().shares(), now);
        mark.addBatch();
      }
      insert.executeBatch();
      mark.executeBatch();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static void bind(PreparedStatement insert, UUID resource, Share share)
      throws SQLException {
    insert.setObject(1, resource);
    insert.setString(2, share.audience().name());
    insert.setString(3, share.institution());
    insert.setArray(
        4,
        insert
            .getConnection()
            .createArrayOf("text", share.purposes().stream().map(Enum::name).sorted().toArray()));
    insert.setObject(5, ResourceRow.time(share.from()));
    insert.setObject(6, ResourceRow.time(share.until()), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  private static void bind(PreparedStatement mark, UUID resource, List<Share> shares, Instant now)
      throws SQLException {
    Instant turn =
        shares.stream()
            .flatMap(share -> Stream.of(share.from(), share.until()).filter(Objects::nonNull))
            .filter(now::isBefore)
            .min(Instant::compareTo)
            .orElse(null);
    List<Share> begun = shares.stream().filter(share -> !share.from().isAfter(now)).toList();
    mark.setObject(1, ResourceRow.time(turn), Types.TIMESTAMP_WITH_TIMEZONE);
    mark.setBoolean(2, begun.stream().anyMatch(one -> one.audience() == Audience.EVERYONE));
    Object[] reached =
        begun.stream()
            .filter(one -> one.audience() != Audience.EVERYONE)
            .map(one -> one.audience() == Audience.MEMBERS ? ALL : one.institution())
            .distinct()
            .toArray();
    mark.setArray(3, mark.getConnection().createArrayOf("text", reached));
    mark.setObject(4, resource);
  }

  private static Share share(ResultSet row) throws SQLException {
    return new Share(
        Audience.valueOf(row.getString(2)),
        row.getString(3),
        Reach.purposes((String[]) row.getArray(4).getArray()),
        ResourceRow.instant(row, 5),
        ResourceRow.instant(row, 6));
  }
}
