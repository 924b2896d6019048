package org.teachercloud.insight.network;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.teachercloud.delivery.DeliveryException;

/** Who is, or ever was, in which cluster or group of schools. */
@ApplicationScoped
public class Clusters {

  private static final String EVER =
      "SELECT DISTINCT institution FROM cluster_role WHERE cluster = ? ORDER BY institution";
  private static final String LEADS =
      """
      SELECT EXISTS (
        SELECT FROM cluster_role
        WHERE cluster = ? AND institution = ANY (?) AND kind = 'LEAD'
          AND from_date <= ? AND (to_date IS NULL OR to_date > ?))
      """;

  @Inject AgroalDataSource dataSource;

  /** All that ever had a role in it; none where there is no such cluster. */
  public Set<String> everIn(int cluster) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(EVER)) {
      select.setInt(1, cluster);
      try (ResultSet rows = select.executeQuery()) {
        Set<String> institutions = new LinkedHashSet<>();
        while (rows.next()) {
          institutions.add(rows.getString(1));
        }
        return institutions;
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Whether one of the institutions leads it on a day. */
  public boolean isLedBy(Collection<String> institutions, int cluster, LocalDate day) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LEADS)) {
      select.setInt(1, cluster);
      select.setArray(2, connection.createArrayOf("text", institutions.toArray()));
      select.setObject(3, day);
      select.setObject(4, day);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static DeliveryException failed(SQLException failure) {
    return new DeliveryException("The clusters cannot be read", failure);
  }
}
