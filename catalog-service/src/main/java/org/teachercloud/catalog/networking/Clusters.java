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
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.ResourceView;

/** The clusters on any date. */
@ApplicationScoped
public class Clusters {

  private static final String AT =
      """
      SELECT cluster.id, institution.id, institution.name_zh, institution.name_en, role,
        from_date, to_date, kind, cluster.name_zh, cluster.name_en, articles_from, articles_to
      FROM cluster
      LEFT JOIN cluster_membership AS membership ON membership.cluster = cluster.id
        AND from_date <= ? AND (to_date IS NULL OR to_date > ?)
        AND (articles_from IS NULL OR articles_from <= from_date)
        AND (articles_to IS NULL OR articles_to > ?)
      LEFT JOIN institution ON institution.id = membership.institution
      WHERE cluster.id > ? AND cluster.id <= ?
      ORDER BY cluster.id, role, institution.id
      """;

  private static final String BEGIN =
      """
      INSERT INTO cluster (id, kind, name_zh, name_en, articles_from, articles_to)
      VALUES (nextval('cluster_number'), ?, ?, ?, ?, ?) RETURNING id
      """;

  @Inject AgroalDataSource dataSource;

  /** One cluster as on a date. */
  public Optional<Cluster> find(int id, LocalDate at) {
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
   * Begins a cluster or a group that has nobody yet; the first role is the caller's to give, in the
   * same transaction.
   *
   * @return its number
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int begin(Cluster.Kind kind, Text name, Cluster.Articles articles) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(BEGIN)) {
      insert.setString(1, kind.name());
      insert.setString(2, name.zh());
      insert.setString(3, name.en());
      insert.setObject(4, articles == null ? null : articles.from());
      insert.setObject(5, articles == null ? null : articles.to());
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private List<Cluster> query(int after, int last, LocalDate at) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(AT)) {
      bind(select, at, at, at, after, last);
      Map<Integer, Cluster> clusters = new TreeMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Cluster known = clusters.get(rows.getInt(1));
          Cluster cluster = known == null ? cluster(rows, at) : known;
          clusters.put(cluster.id(), cluster);
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

  private static Cluster cluster(ResultSet row, LocalDate at) throws SQLException {
    Text name = new Text(row.getString(9), row.getString(10));
    LocalDate begin = row.getObject(11, LocalDate.class);
    return new Cluster(
        row.getInt(1),
        Cluster.Kind.valueOf(row.getString(8)),
        name.byLanguage().isEmpty() ? null : name,
        begin == null ? null : new Cluster.Articles(begin, row.getObject(12, LocalDate.class)),
        at,
        new ArrayList<>());
  }

  private static Cluster.Member member(ResultSet row) throws SQLException {
    return new Cluster.Member(
        new ResourceView.Named(row.getString(2), new Text(row.getString(3), row.getString(4))),
        ClusterRole.valueOf(row.getString(5)),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class));
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
