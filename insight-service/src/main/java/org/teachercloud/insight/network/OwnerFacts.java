package org.teachercloud.insight.network;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.ResourceWithdrawn;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.inbox.FactHandler;

/** Keeps whose resources are, also when they are withdrawn: the newest fact of one is enough. */
@ApplicationScoped
class OwnerFacts implements FactHandler {

  private static final String WRITE =
      """
      INSERT INTO resource (resource, owner) VALUES (?, ?)
      ON CONFLICT (resource) DO UPDATE SET owner = EXCLUDED.owner
      WHERE resource.owner <> EXCLUDED.owner
      """;

  @Inject AgroalDataSource dataSource;

  @Override
  public Topic topic() {
    return Topic.CATALOG_RESOURCES;
  }

  @Override
  public void apply(Fact fact) {
    switch (fact) {
      case ResourcePublished one -> keep(one.resource(), one.institution());
      case ResourceWithdrawn one -> keep(one.resource(), one.institution());
      default -> throw new IllegalArgumentException(fact.type());
    }
  }

  private void keep(UUID resource, String owner) {
    if (owner == null) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      write.setObject(1, resource);
      write.setString(2, owner);
      write.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("An owner cannot be kept", failure);
    }
  }
}
