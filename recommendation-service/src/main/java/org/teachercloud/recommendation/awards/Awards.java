package org.teachercloud.recommendation.awards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.teachercloud.contracts.AwardChanged;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.inbox.FactHandler;
import org.teachercloud.recommendation.replicas.Announcements;
import org.teachercloud.recommendation.replicas.Follower;

/** All awards, in memory; the newest fact of an award is enough. */
@ApplicationScoped
public class Awards implements FactHandler, Follower {

  private static final String CHANGED = "awards";
  private static final String WRITE =
      """
      INSERT INTO award (award, institution, title, open, needed, asks)
      VALUES (?, ?, ?::jsonb, ?, ?, ?::jsonb)
      ON CONFLICT (award) DO UPDATE SET institution = EXCLUDED.institution,
        title = EXCLUDED.title, open = EXCLUDED.open, needed = EXCLUDED.needed,
        asks = EXCLUDED.asks
      """;
  private static final String READ =
      "SELECT award, institution, title, open, needed, asks FROM award";
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<AwardChanged.Ask>> ASKS = new TypeReference<>() {};

  @Inject AgroalDataSource dataSource;
  @Inject Announcements announcements;
  @Inject ObjectMapper mapper;

  private final Map<UUID, Award> awards = new ConcurrentHashMap<>();

  /** An award, null where nobody has heard of it. */
  public Award award(UUID id) {
    return awards.get(id);
  }

  @Override
  public Topic topic() {
    return Topic.ENROLLMENT_AWARDS;
  }

  @Override
  public void apply(Fact fact) {
    AwardChanged changed = (AwardChanged) fact;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      write.setObject(1, changed.award());
      write.setString(2, changed.institution());
      write.setString(3, mapper.writeValueAsString(changed.title()));
      write.setBoolean(4, changed.open());
      write.setInt(5, changed.needed());
      write.setString(6, mapper.writeValueAsString(changed.asks()));
      write.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("An award cannot be kept", failure);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException("Not an award", failure);
    }
    announcements.announce(
        CHANGED,
        new Award(
            changed.award(),
            changed.institution(),
            changed.title(),
            changed.open(),
            changed.needed(),
            changed.asks()));
  }

  @Override
  public String kind() {
    return CHANGED;
  }

  @Override
  public void reload() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(READ);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        UUID id = row.getObject("award", UUID.class);
        awards.put(
            id,
            new Award(
                id,
                row.getString("institution"),
                mapper.readValue(row.getString("title"), TEXTS),
                row.getBoolean("open"),
                row.getInt("needed"),
                mapper.readValue(row.getString("asks"), ASKS)));
      }
    } catch (SQLException failure) {
      throw new DeliveryException("Awards cannot be read", failure);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("An award is not what was written", malformed);
    }
  }

  @Override
  public void learn(JsonNode body) {
    Award award = mapper.convertValue(body, Award.class);
    awards.put(award.id(), award);
  }
}
