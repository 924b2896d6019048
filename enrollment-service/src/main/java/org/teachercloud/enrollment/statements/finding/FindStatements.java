package org.teachercloud.enrollment.statements.finding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.statements.keys.Speaker;
import org.teachercloud.enrollment.statements.storing.Terms;

/** Finds statements of the speaker's own space. */
@ApplicationScoped
class FindStatements {

  private static final String ONE =
      """
      SELECT s.key, s.body FROM statement s WHERE s.space = ? AND s.id = ?
        AND (?::uuid IS NULL OR s.authority = ?) AND ? = (NOT s.voids AND EXISTS (
          SELECT FROM statement v WHERE v.space = s.space AND v.target = s.id AND v.voids))
      """;

  /**
   * Statements get the time at which their transaction began, so all of them that are older than
   * the oldest transaction that still runs can be seen.
   */
  private static final String SEEN_THROUGH =
      """
      SELECT least(now(), min(xact_start)) FROM pg_stat_activity
      WHERE datname = current_database() AND usename = current_user
      """;

  private final AgroalDataSource dataSource;

  FindStatements(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A statement as it is found. */
  record Row(long key, String body) {}

  /** The statement with an id, among those taken back or among the others. */
  Optional<Row> one(Speaker speaker, UUID id, boolean voided) {
    UUID own = speaker.readsOnlyOwn() ? Terms.account(speaker.space(), speaker.authority()) : null;
    return read(
            ONE,
            List.of(
                speaker.space(), id, Optional.ofNullable(own), Optional.ofNullable(own), voided))
        .stream()
        .findFirst();
  }

  /** The page of a query, and one row more where there is more. */
  List<Row> page(StatementQuery query) {
    QueryText text = QueryText.of(query);
    return read(text.sql(), text.values());
  }

  /** Everything stored before this moment can be found. */
  Instant seenThrough() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SEEN_THROUGH);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getObject(1, OffsetDateTime.class)
          .toInstant()
          .truncatedTo(ChronoUnit.MILLIS)
          .minusMillis(1);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private List<Row> read(String sql, List<?> values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int place = 0; place < values.size(); place++) {
        Object value = values.get(place);
        select.setObject(place + 1, value instanceof Optional<?> some ? some.orElse(null) : value);
      }
      List<Row> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(new Row(rows.getLong(1), rows.getString(2)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static DeliveryException failed(SQLException failure) {
    return new DeliveryException("Statements cannot be found", failure);
  }
}
