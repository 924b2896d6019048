package org.teachercloud.insight.network;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.teachercloud.contracts.ClusterChanged;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.inbox.FactHandler;

/** Keeps who is what in which cluster on which days: the newest fact of a cluster is enough. */
@ApplicationScoped
class ClusterFacts implements FactHandler {

  private static final String FORGET = "DELETE FROM cluster_role WHERE cluster = ?";
  private static final String WRITE =
      """
      INSERT INTO cluster_role (cluster, is_group, institution, kind, from_date, to_date)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  @Inject AgroalDataSource dataSource;

  @Override
  public Topic topic() {
    return Topic.CATALOG_CLUSTERS;
  }

  @Override
  public void apply(Fact fact) {
    ClusterChanged changed = (ClusterChanged) fact;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement forget = connection.prepareStatement(FORGET);
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      forget.setInt(1, changed.cluster());
      forget.executeUpdate();
      for (ClusterChanged.Role role : changed.roles()) {
        write.setInt(1, changed.cluster());
        write.setBoolean(2, changed.group());
        write.setString(3, role.institution());
        write.setString(4, role.kind().name());
        write.setObject(5, role.from());
        write.setObject(6, role.to());
        write.addBatch();
      }
      write.executeBatch();
    } catch (SQLException failure) {
      throw new DeliveryException("A cluster cannot be kept", failure);
    }
  }
}
