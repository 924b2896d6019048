package org.teachercloud.catalog.standards.crosswalks;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.contracts.LinkKind;
import org.teachercloud.contracts.Topic;

/** All links between frameworks. */
@ApplicationScoped
public class Crosswalks {

  private static final String SELECT =
      """
      SELECT id, origin_framework, origin, destination_framework, destination, kind, rationale,
        evidence, state, proposed_by, changed_at, change,
        ARRAY(SELECT framework FROM crosswalk_approval a WHERE a.link = l.id ORDER BY approved_at)
      FROM crosswalk_link l
      """;

  private static final String ADD =
      """
      INSERT INTO crosswalk_link (id, origin_framework, origin, destination_framework, destination,
        kind, rationale, evidence, state, proposed_by, changed_at, change)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;

  private static final String UNSTATED =
      """
      WHERE state = 'ADOPTED' AND NOT EXISTS
        (SELECT FROM outbox_subject o WHERE o.topic = ? AND o.subject = l.id::text)
      ORDER BY id
      """;

  @Inject AgroalDataSource dataSource;

  /** The link of an identity. */
  public Optional<Link> find(UUID id) {
    return query("WHERE id = ?", id).stream().findFirst();
  }

  /** At most so many links after one, of a framework or of all, by identity. */
  List<Link> after(UUID id, UUID framework, int size) {
    return query(
        "WHERE id > ? AND (?::uuid IS NULL OR ? IN (origin_framework, destination_framework))"
            + " ORDER BY id LIMIT ?",
        id,
        framework,
        framework,
        size);
  }

  /** How many links a framework has, or all have. */
  long count(UUID framework) {
    String sql =
        "SELECT count(*) FROM crosswalk_link"
            + " WHERE ?::uuid IS NULL OR ? IN (origin_framework, destination_framework)";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = prepared(connection, sql, framework, framework);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** The link, which nobody else changes until the transaction has ended, nor its frameworks. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Link> lock(UUID id) {
    Optional<Link> seen = find(id);
    if (seen.isEmpty()) {
      return seen;
    }
    tell(
        "SELECT FROM standards_framework WHERE id IN (?, ?) ORDER BY id FOR SHARE",
        seen.get().originFramework(),
        seen.get().destinationFramework());
    tell("SELECT FROM crosswalk_link WHERE id = ? FOR UPDATE", id);
    return find(id);
  }

  /** Links that are adopted although nothing of them has ever gone to the topic. */
  List<UUID> adoptedUnstated() {
    return query(UNSTATED, Topic.CATALOG_STANDARDS.topicName()).stream().map(Link::id).toList();
  }

  /** Adds a link unless its ends are linked already; whether it was added. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean add(Link link) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setObject(1, link.id());
      insert.setObject(2, link.originFramework());
      insert.setObject(3, link.origin());
      insert.setObject(4, link.destinationFramework());
      insert.setObject(5, link.destination());
      insert.setString(6, link.kind().name());
      insert.setString(7, link.rationale());
      insert.setArray(8, connection.createArrayOf("text", link.evidence().toArray()));
      insert.setString(9, link.state().name());
      insert.setObject(10, link.proposedBy());
      insert.setObject(11, link.changedAt().atOffset(ZoneOffset.UTC));
      insert.setInt(12, link.change());
      return insert.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Writes new grounds; whoever approved the old ones has to look again. */
  @Transactional(Transactional.TxType.MANDATORY)
  void reword(UUID id, String rationale, List<String> evidence, Instant at) {
    tell("DELETE FROM crosswalk_approval WHERE link = ?", id);
    tell(
        """
        UPDATE crosswalk_link SET rationale = ?, evidence = ?, changed_at = ?, change = change + 1,
          state = CASE WHEN state = 'ADOPTED' THEN 'REOPENED' ELSE state END
        WHERE id = ?
        """,
        rationale,
        evidence.toArray(String[]::new),
        at.atOffset(ZoneOffset.UTC),
        id);
  }

  /** Notes an expert's approval; with those of both sides the link is adopted. */
  @Transactional(Transactional.TxType.MANDATORY)
  void approve(UUID id, UUID framework, UUID person, Instant at) {
    OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
    tell(
        """
        INSERT INTO crosswalk_approval (link, framework, person, number, approved_at)
        SELECT ?, id, ?, newest, ? FROM standards_framework WHERE id = ?
        """,
        id,
        person,
        time,
        framework);
    tell(
        """
        UPDATE crosswalk_link SET changed_at = ?, change = change + 1,
          state = CASE WHEN (SELECT count(*) FROM crosswalk_approval WHERE link = id) = 2
            THEN 'ADOPTED' ELSE state END
        WHERE id = ?
        """,
        time,
        id);
  }

  /** Whether she has approved the link, for whichever side. */
  boolean hasApproved(UUID id, UUID person) {
    String sql = "SELECT FROM crosswalk_approval WHERE link = ? AND person = ?";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = prepared(connection, sql, id, person);
        ResultSet row = select.executeQuery()) {
      return row.next();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /**
   * A version of the framework has changed: its links are to be judged again by both sides.
   *
   * @return those that were adopted
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> reopen(UUID framework, Instant at) {
    List<UUID> adopted =
        query(
                "WHERE state = 'ADOPTED' AND ? IN (origin_framework, destination_framework)"
                    + " ORDER BY id",
                framework)
            .stream()
            .map(Link::id)
            .toList();
    tell(
        """
        DELETE FROM crosswalk_approval WHERE link IN (SELECT id FROM crosswalk_link
          WHERE ? IN (origin_framework, destination_framework))
        """,
        framework);
    tell(
        """
        UPDATE crosswalk_link SET changed_at = ?, change = change + 1,
          state = CASE WHEN state = 'ADOPTED' THEN 'REOPENED' ELSE state END
        WHERE ? IN (origin_framework, destination_framework)
        """,
        at.atOffset(ZoneOffset.UTC),
        framework);
    return adopted;
  }

  /** The links, in one order, that two people have approved, each for one side. */
  List<UUID> approvedByBoth(UUID one, UUID other) {
    return query(
            "WHERE EXISTS (SELECT FROM crosswalk_approval a WHERE a.link = l.id AND a.person = ?)"
                + " AND EXISTS (SELECT FROM crosswalk_approval b WHERE b.link = l.id"
                + " AND b.person = ?) ORDER BY id",
            one,
            other)
        .stream()
        .map(Link::id)
        .toList();
  }

  /** Takes the newer of two approvals back; a link that was adopted is open again. */
  @Transactional(Transactional.TxType.MANDATORY)
  void dropNewer(UUID id, Instant at) {
    tell(
        """
        DELETE FROM crosswalk_approval WHERE link = ? AND framework = (SELECT framework
          FROM crosswalk_approval WHERE link = ? ORDER BY approved_at DESC, framework LIMIT 1)
        """,
        id,
        id);
    tell(
        """
        UPDATE crosswalk_link SET changed_at = ?, change = change + 1,
          state = CASE WHEN state = 'ADOPTED' THEN 'REOPENED' ELSE state END
        WHERE id = ?
        """,
        at.atOffset(ZoneOffset.UTC),
        id);
  }

  private List<Link> query(String where, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = prepared(connection, SELECT + where, values);
        ResultSet rows = select.executeQuery()) {
      List<Link> links = new ArrayList<>();
      while (rows.next()) {
        links.add(read(rows));
      }
      return links;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private void tell(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.execute();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      boolean texts = values[i] instanceof String[];
      statement.setObject(
          i + 1, texts ? connection.createArrayOf("text", (String[]) values[i]) : values[i]);
    }
    return statement;
  }

  private static Link read(ResultSet row) throws SQLException {
    return new Link(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        LinkKind.valueOf(row.getString(6)),
        row.getString(7),
        List.of((String[]) row.getArray(8).getArray()),
        LinkState.valueOf(row.getString(9)),
        List.of((UUID[]) row.getArray(13).getArray()),
        row.getObject(10, UUID.class),
        row.getObject(11, OffsetDateTime.class).toInstant(),
        row.getInt(12));
  }
}
