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
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.teachercloud.contracts.ClusterChanged;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.insight.ledger.UseKind;
import org.teachercloud.insight.statements.disclosing.Authorship;
import org.teachercloud.insight.terms.Term;

/** Adds the ledger up; edges are those of the day of each use, as the network is known now. */
@ApplicationScoped
class StatementTable {

  private static final String FIRST_DAY =
      """
      SELECT min(day) FROM ledger
      WHERE resource IN (SELECT resource FROM resource WHERE owner = ANY (?))
      """;

  private static final String OWNERS = "SELECT DISTINCT owner FROM resource ORDER BY owner";

  /**
   * Who gives a place up and takes it again in the same term has enrolled once, on the first day.
   */
  private static final String USED =
      """
      WITH every AS (
        SELECT term.name AS term, owner, resource, consumer, kind, person, day, at, fact
        FROM resource JOIN ledger USING (resource)
        JOIN unnest(?, ?, ?) AS term (name, begins, ends) ON day >= begins AND day < ends
        WHERE owner = ANY (?)
      ), used AS (
        SELECT term, owner, resource, consumer, kind, person, day FROM every
        WHERE kind <> 'ENROL' OR person IS NULL
        UNION ALL (
          SELECT DISTINCT ON (term, resource, person)
            term, owner, resource, consumer, kind, person, day
          FROM every WHERE kind = 'ENROL' AND person IS NOT NULL
          ORDER BY term, resource, person, at, fact)
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
      SELECT term, owner, consumer, cluster, giver, taker, kind, count(*), count(DISTINCT used.person),
        CASE WHEN count(DISTINCT used.person) < ?
          THEN array_agg(DISTINCT used.person) FILTER (WHERE used.person IS NOT NULL) END
      """;

  private static final String CELLS =
      USED
          + """
            FROM used LEFT JOIN edge USING (owner, consumer, day)
            GROUP BY term, owner, consumer, cluster, giver, taker, kind
            ORDER BY term, owner, consumer, cluster, giver, taker, kind
            """;

  private static final String MADE =
      USED
          + """
            , contribution.person
            FROM used LEFT JOIN edge USING (owner, consumer, day)
              LEFT JOIN contribution ON work = resource
            GROUP BY term, owner, consumer, cluster, giver, taker, kind, contribution.person
            ORDER BY consumer, cluster, giver, taker, kind, contribution.person
            """;

  private static final String WORKS =
      "SELECT owner FROM contribution LEFT JOIN resource ON resource = work WHERE person = ?";

  @Inject AgroalDataSource dataSource;

  /** All who own anything. */
  List<String> owners() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(OWNERS);
        ResultSet rows = select.executeQuery()) {
      List<String> owners = new ArrayList<>();
      while (rows.next()) {
        owners.add(rows.getString(1));
      }
      return owners;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** The first day on which anything of some owners was used; null while nothing was. */
  LocalDate firstDay(Collection<String> owners) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIRST_DAY)) {
      select.setArray(1, array(connection, "text", owners.toArray()));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getObject(1, LocalDate.class);
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /**
   * All cells of some owners in some terms, by the term's name and the owner; whom they hide is
   * told of the few.
   *
   * @param few of fewer people than this it is told who they are
   */
  Map<String, Map<String, List<Cell>>> cells(Collection<String> owners, List<Term> terms, int few) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(CELLS)) {
      bind(select, owners, terms, few);
      Map<String, Map<String, List<Cell>>> cells = new LinkedHashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          String owner = rows.getString(2);
          cells
              .computeIfAbsent(rows.getString(1), term -> new LinkedHashMap<>())
              .computeIfAbsent(owner, none -> new ArrayList<>())
              .add(cell(owner, rows));
        }
      }
      return cells;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /**
   * What somebody began.
   *
   * @param number of works
   * @param owners of those that were published
   */
  record Works(int number, Set<String> owners) {}

  /** What somebody began under whose pseudonym. */
  Works works(UUID maker) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(WORKS)) {
      select.setObject(1, maker);
      Set<String> owners = new TreeSet<>();
      int number = 0;
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          number++;
          Optional.ofNullable(rows.getString(1)).ifPresent(owners::add);
        }
      }
      return new Works(number, owners);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** All uses of what one owner has in one term, by who began it. */
  List<Authorship.Made> made(String owner, Term term, int few) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(MADE)) {
      bind(select, List.of(owner), List.of(term), few);
      List<Authorship.Made> made = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          made.add(new Authorship.Made(rows.getObject(11, UUID.class), cell(owner, rows)));
        }
      }
      return made;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static void bind(
      PreparedStatement select, Collection<String> owners, List<Term> terms, int few)
      throws SQLException {
    Connection connection = select.getConnection();
    select.setArray(1, array(connection, "text", terms.stream().map(Term::name).toArray()));
    select.setArray(2, array(connection, "date", terms.stream().map(Term::from).toArray()));
    select.setArray(3, array(connection, "date", terms.stream().map(Term::until).toArray()));
    select.setArray(4, array(connection, "text", owners.toArray()));
    select.setInt(5, few);
  }

  private static Cell cell(String owner, ResultSet row) throws SQLException {
    String consumer = row.getString(3);
    Edge edge =
        row.getString(5) == null
            ? Edge.between(owner, consumer)
            : new Edge(
                Edge.Place.CLUSTER,
                row.getInt(4),
                ClusterChanged.Kind.valueOf(row.getString(5)),
                ClusterChanged.Kind.valueOf(row.getString(6)));
    Array few = row.getArray(10);
    return new Cell(
        consumer,
        false,
        edge,
        UseKind.valueOf(row.getString(7)),
        row.getLong(8),
        row.getLong(9),
        few == null ? Set.of() : Set.of((UUID[]) few.getArray()),
        Collections.singleton(consumer));
  }

  private static Array array(Connection connection, String type, Object[] values)
      throws SQLException {
    return connection.createArrayOf(type, values);
  }

  private static DeliveryException failed(SQLException failure) {
    return new DeliveryException("The ledger cannot be read", failure);
  }
}
