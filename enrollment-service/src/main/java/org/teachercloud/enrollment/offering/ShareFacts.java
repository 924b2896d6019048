package org.teachercloud.enrollment.offering;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.ResourceShared;
import org.teachercloud.contracts.Share;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.inbox.FactHandler;

/** Follows whom resources reach. Who has enrolled keeps her place whatever becomes of it. */
@ApplicationScoped
class ShareFacts implements FactHandler {

  private static final String MARK =
      "INSERT INTO shared SELECT unnest(?::uuid[]) ON CONFLICT DO NOTHING";
  private static final String CLEAR = "DELETE FROM share WHERE resource = ANY(?)";
  private static final String INSERT =
      """
      INSERT INTO share (resource, audience, institution, purposes, from_at, until_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private final AgroalDataSource dataSource;
  private final FactsOfTransaction facts;

  ShareFacts(AgroalDataSource dataSource, FactsOfTransaction facts) {
    this.dataSource = dataSource;
    this.facts = facts;
  }

  @Override
  public Topic topic() {
    return Topic.CATALOG_SHARES;
  }

  @Override
  public void apply(Fact fact) {
    facts.add(topic(), fact, this::applyAll);
  }

  private void applyAll(List<Fact> facts) {
    Map<UUID, ResourceShared> newest = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (!(fact instanceof ResourceShared shared)) {
        throw new IllegalArgumentException("Not about whom a resource reaches: " + fact.type());
      }
      newest.put(shared.resource(), shared);
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement mark = connection.prepareStatement(MARK);
        PreparedStatement clear = connection.prepareStatement(CLEAR);
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      mark.setArray(1, connection.createArrayOf("uuid", newest.keySet().toArray()));
      mark.executeUpdate();
      clear.setArray(1, connection.createArrayOf("uuid", newest.keySet().toArray()));
      clear.executeUpdate();
      for (ResourceShared shared : newest.values()) {
        for (Share share : shared.shares()) {
          bind(insert, shared.resource(), share);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    } catch (SQLException failure) {
      throw new DeliveryException("The copy of the shares could not be kept", failure);
    }
  }

  private static void bind(PreparedStatement insert, UUID resource, Share share)
      throws SQLException {
    Object[] purposes = share.purposes().stream().map(Enum::name).sorted().toArray();
    insert.setObject(1, resource);
    insert.setString(2, share.audience().name());
    insert.setString(3, share.institution());
    insert.setArray(4, insert.getConnection().createArrayOf("text", purposes));
    insert.setObject(5, time(share.from()));
    insert.setObject(6, time(share.until()), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
