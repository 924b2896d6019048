package org.teachercloud.recommendation.shelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.ResourceShared;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.inbox.FactHandler;
import org.teachercloud.recommendation.replicas.Announcements;

/** Keeps whom items reach: the newest fact of a resource is enough. */
@ApplicationScoped
class ShareFacts implements FactHandler {

  private static final String WRITE = "UPDATE item SET shares = ?::jsonb WHERE number = ?";

  @Inject AgroalDataSource dataSource;
  @Inject Shelf shelf;
  @Inject Announcements announcements;
  @Inject ObjectMapper mapper;

  @Override
  public Topic topic() {
    return Topic.CATALOG_SHARES;
  }

  @Override
  public void apply(Fact fact) {
    ResourceShared shared = (ResourceShared) fact;
    int number = shelf.numbersOf(List.of(shared.resource())).get(shared.resource());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      write.setString(1, mapper.writeValueAsString(shared.shares()));
      write.setInt(2, number);
      write.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("The shelf cannot be written", failure);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException("No shares", failure);
    }
    announcements.announce(Shelf.CHANGED, List.of(number));
  }
}
