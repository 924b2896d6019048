package org.teachercloud.recommendation.coaching.proposing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.recommendation.coaching.CoachingTable;

/** Reads and writes proposals. */
@ApplicationScoped
public class ProposalTable {

  private static final String COLUMNS =
      "SELECT id, coaching, path, kind, resource, instead_of, until, words, state, made_at"
          + " FROM path_proposal ";
  private static final String NEWEST =
      """
      SELECT p.* FROM unnest(?::uuid[]) AS c(id), LATERAL
        (SELECT * FROM path_proposal WHERE coaching = c.id
          ORDER BY (state = 'OPEN') DESC, made_at DESC, id LIMIT ?) p
      ORDER BY (p.state = 'OPEN') DESC, p.made_at DESC, p.id
      """;
  private static final String LOCKED = COLUMNS + "WHERE coaching = ? AND id = ? FOR UPDATE";
  private static final String WAITING =
      "SELECT count(*) FROM path_proposal WHERE coaching = ? AND state = 'OPEN'";
  private static final String INSERT =
      """
      INSERT INTO path_proposal
        (id, coaching, path, kind, resource, instead_of, until, words, state, made_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String DECIDE =
      "UPDATE path_proposal SET state = ?, decided_at = ? WHERE id = ?";

  @Inject AgroalDataSource dataSource;

  /**
   * Those of some coachings, by coaching: that wait for an answer first, then the newest.
   *
   * @param most of each
   */
  public Map<UUID, List<Proposal>> newest(List<UUID> coachings, int most) {
    return all(NEWEST, coachings.toArray(UUID[]::new), most).stream()
        .collect(Collectors.groupingBy(Proposal::coaching));
  }

  /** One of a coaching, locked until the end of the transaction. */
  Optional<Proposal> locked(UUID coaching, UUID id) {
    return all(LOCKED, coaching, id).stream().findFirst();
  }

  int waiting(UUID coaching) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = CoachingTable.bound(connection, WAITING, coaching);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  void insert(Proposal one) {
    change(
        INSERT,
        one.id(),
        one.coaching(),
        one.path(),
        one.kind().name(),
        one.resource(),
        one.insteadOf(),
        one.until(),
        one.words(),
        one.state().name(),
        one.madeAt());
  }

  void decide(UUID id, Proposal.State state, Instant at) {
    change(DECIDE, state.name(), at, id);
  }

  private List<Proposal> all(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = CoachingTable.bound(connection, sql, values);
        ResultSet row = select.executeQuery()) {
      List<Proposal> found = new ArrayList<>();
      while (row.next()) {
        found.add(
            new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("coaching", UUID.class),
                row.getObject("path", UUID.class),
                Proposal.Kind.valueOf(row.getString("kind")),
                row.getObject("resource", UUID.class),
                row.getObject("instead_of", UUID.class),
                row.getObject("until", LocalDate.class),
                row.getString("words"),
                Proposal.State.valueOf(row.getString("state")),
                row.getObject("made_at", OffsetDateTime.class).toInstant()));
      }
      return found;
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  private void change(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement change = CoachingTable.bound(connection, sql, values)) {
      change.executeUpdate();
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  private static DeliveryException unreachable(SQLException failure) {
    return new DeliveryException("Proposals cannot be reached", failure);
  }
}
