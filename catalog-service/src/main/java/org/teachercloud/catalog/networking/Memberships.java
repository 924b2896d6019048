package org.teachercloud.catalog.networking;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.teachercloud.catalog.describing.CatalogStoreException;

/** All roles, past, present and to come; none reaches beyond the articles of its group. */
@ApplicationScoped
public class Memberships {

  private static final String SELECT =
      """
      SELECT cluster.id, institution, role, greatest(from_date, articles_from),
        least(to_date, articles_to)
      FROM cluster_membership JOIN cluster ON cluster.id = cluster
      """;

  @Inject AgroalDataSource dataSource;

  /** Those of a cluster or group. */
  public List<Membership> in(int cluster) {
    return query(SELECT + "WHERE cluster.id = ?", statement -> statement.setInt(1, cluster));
  }

  /** Those of some institutions. */
  public List<Membership> of(Collection<String> institutions) {
    return query(
        SELECT + "WHERE institution = ANY(?)",
        statement ->
            statement.setArray(
                1, statement.getConnection().createArrayOf("text", institutions.toArray())));
  }

  /** The clusters and groups in which some of the institutions have the role on a day. */
  public List<Integer> clusters(Collection<String> institutions, ClusterRole role, LocalDate day) {
    return of(institutions).stream()
        .filter(one -> one.role() == role && one.holdsOn(day))
        .map(Membership::cluster)
        .distinct()
        .toList();
  }

  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private List<Membership> query(String sql, Binding binding) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      binding.bind(select);
      List<Membership> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Membership(
                  row.getInt(1),
                  row.getString(2),
                  ClusterRole.valueOf(row.getString(3)),
                  row.getObject(4, LocalDate.class),
                  row.getObject(5, LocalDate.class)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
