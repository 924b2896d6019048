package org.teachercloud.insight.statements;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.ClusterChanged;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.insight.ledger.UseKind;
import org.teachercloud.insight.terms.Term;

/** Adds the ledger up; edges are those of the day of each use, as the network is known now. */
@ApplicationScoped
class StatementTable {

  private static final String FIRST_DAY =
      """
      SELECT min(day) FROM ledger WHERE resource IN (SELECT resource FROM resource WHERE owner = ?)
      """;

  private static final String CELLS =
      """
      WITH used AS (
        SELECT term.name AS term, owner, consumer, kind, person, day
        FROM resource JOIN ledger USING (resource)
        JOIN unnest(?, ?, ?) AS term (name, begins, ends) ON day >= begins AND day < ends
        WHERE owner = ?
      ), pair AS (
        SELECT DISTINCT owner, consumer, day FROM used WHERE consumer <> owner
      ), edge AS (
        SELECT pair.*, common.*
        FROM pair CROSS JOIN LATERAL (
          SELECT one.cluster, one.kind AS giver, other.kind AS taker
          FROM cluster_role AS one JOIN cluster_role AS other USING (cluster)
          WHERE one.institution = owner AND other.institution = consumer
            AND one.from_date <= day AND (one.to_date IS NULL OR one.to_date > day)
            AND other.from_date <= day AND (other.to_date IS NULL OR other.to_date > day)
          ORDER BY one.is_group, cluster LIMIT 1
        ) AS common
      )
      SELECT term, consumer, cluster, giver, taker, kind, count(*), count(DISTINCT person),
        CASE WHEN count(DISTINCT person) < ?
          THEN array_agg(DISTINCT person) FILTER (WHERE person IS NOT NULL) END
      FROM used LEFT JOIN edge USING (owner, consumer, day)
      GROUP BY term, consumer, cluster, giver, taker, kind
      ORDER BY term, consumer, cluster, giver, taker, kind
      """;

  @Inject AgroalDataSource dataSource;

  /** The first day on which anything of an owner was used; null while nothing was. */
  LocalDate firstDay(String owner) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIRST_DAY)) {
      select.setString(1, owner);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getObject(1, LocalDate.class);
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** All cells of an owner in some terms, by the term's name; whom they hide is told of the few. */
  Map<String, List<Cell>> cells(String owner, List<Term> terms, int least) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(CELLS)) {
      select.setArray(1, array(connection, "text", terms.stream().map(Term::name).toArray()));
      select.setArray(2, array(connection, "date", terms.stream().map(Term::from).toArray()));
      select.setArray(3, array(connection, "date", terms.stream().map(Term::until).toArray()));
      select.setString(4, owner);
      select.setInt(5, least);
      Map<String, List<Cell>> cells = new LinkedHashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          cells
              .computeIfAbsent(rows.getString(1), term -> new ArrayList<>())
              .add(cell(owner, rows));
        }
      }
      return cells;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static Cell cell(String owner, ResultSet row) throws SQLException {
    String consumer = row.getString(2);
    Edge edge =
        row.getString(4) == null
            ? Edge.between(owner, consumer)
            : new Edge(
                Edge.Place.CLUSTER,
                row.getInt(3),
                ClusterChanged.Kind.valueOf(row.getString(4)),
                ClusterChanged.Kind.valueOf(row.getString(5)));
    Array few = row.getArray(9);
    return new Cell(
        consumer,
        false,
        edge,
        UseKind.valueOf(row.getString(6)),
        row.getLong(7),
        row.getLong(8),
        few == null ? Set.of() : Set.of((UUID[]) few.getArray()));
  }

  private static Array array(Connection connection, String type, Object[] values)
      throws SQLException {
    return connection.createArrayOf(type, values);
  }

  private static DeliveryException failed(SQLException failure) {
    return new DeliveryException("The ledger cannot be read", failure);
  }
}
