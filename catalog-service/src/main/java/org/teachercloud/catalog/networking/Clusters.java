package org.teachercloud.catalog.networking;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.ResourceView;
import org.teachercloud.catalog.describing.Text;

/** The clusters on any date. */
@ApplicationScoped
public class Clusters {

  private static final String AT =
      """
      SELECT cluster.id, institution.id, institution.name_zh, institution.name_en, role,
        from_date, to_date
      FROM cluster
      LEFT JOIN cluster_membership AS membership ON membership.cluster = cluster.id
        AND from_date <= ? AND (to_date IS NULL OR to_date > ?)
      LEFT JOIN institution ON institution.id = membership.institution
      WHERE cluster.id > ? AND cluster.id <= ?
      ORDER BY cluster.id, role, institution.id
      """;

  /** SQL state of a violated exclusion constraint: another role at the same time. */
  private static final String OVERLAP = "23P01";

  @Inject AgroalDataSource dataSource;

  /** One cluster as on a date. */
  Optional<Cluster> find(int id, LocalDate at) {
    return query(id - 1, id, at).stream().findFirst();
  }

  /** At most so many clusters after a number, as on a date. */
  List<Cluster> after(int id, int size, LocalDate at) {
    List<Cluster> found = query(id, Integer.MAX_VALUE, at);
    return found.subList(0, Math.min(size, found.size()));
  }

  /** How many there are. */
  long count() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM cluster");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /**
   * Gives an institution a role in a cluster from a day on; a role that it has there ends the day
   * before, and the same role simply goes on. The cluster is made where it is not there yet.
   *
   * @return false, and nothing is changed, where another institution leads at that time
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean admit(int cluster, String institution, ClusterRole role, LocalDate from) {
    try (Connection connection = dataSource.getConnection()) {
      update(connection, "INSERT INTO cluster (id) VALUES (?) ON CONFLICT DO NOTHING", cluster);
      if (goesOn(connection, cluster, institution, role, from)) {
        return true;
      }
      update(connection, "SAVEPOINT admission");
      update(
          connection,
          """
          UPDATE cluster_membership SET to_date = ?
          WHERE cluster = ? AND institution = ? AND from_date < ?
            AND (to_date IS NULL OR to_date > ?)
          """,
          from,
          cluster,
          institution,
          from,
          from);
      return admitted(connection, cluster, institution, role, from);
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static boolean admitted(
      Connection connection, int cluster, String institution, ClusterRole role, LocalDate from)
      throws SQLException {
    try {
      update(
          connection,
          "INSERT INTO cluster_membership (cluster, institution, role, from_date)"
              + " VALUES (?, ?, ?, ?)",
          cluster,
          institution,
          role.name(),
          from);
      return true;
    } catch (SQLException taken) {
      if (!OVERLAP.equals(taken.getSQLState())) {
        throw taken;
      }
      update(connection, "ROLLBACK TO SAVEPOINT admission");
      return false;
    }
  }

  private static boolean goesOn(
      Connection connection, int cluster, String institution, ClusterRole role, LocalDate from)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT 1 FROM cluster_membership
            WHERE cluster = ? AND institution = ? AND role = ? AND from_date <= ?
              AND (to_date IS NULL OR to_date > ?)
            """)) {
      bind(select, cluster, institution, role.name(), from, from);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private List<Cluster> query(int after, int last, LocalDate at) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(AT)) {
      bind(select, at, at, after, last);
      Map<Integer, Cluster> clusters = new TreeMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Cluster cluster =
              clusters.computeIfAbsent(
                  rows.getInt(1), id -> new Cluster(id, at, new ArrayList<>()));
          if (rows.getString(2) != null) {
            cluster.members().add(member(rows));
          }
        }
      }
      return List.copyOf(clusters.values());
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static Cluster.Member member(ResultSet row) throws SQLException {
    return new Cluster.Member(
        new ResourceView.Named(row.getString(2), new Text(row.getString(3), row.getString(4))),
        ClusterRole.valueOf(row.getString(5)),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class));
  }

  private static void update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      statement.execute();
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
