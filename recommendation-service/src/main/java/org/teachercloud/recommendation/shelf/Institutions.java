package org.teachercloud.recommendation.shelf;

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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.InstitutionRegistered;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.inbox.FactHandler;
import org.teachercloud.recommendation.replicas.Announcements;
import org.teachercloud.recommendation.replicas.Follower;

/** The names of the institutions, from the catalogue's facts. */
@ApplicationScoped
public class Institutions implements FactHandler, Follower {

  private static final String CHANGED = "institutions";
  private static final String WRITE =
      """
      INSERT INTO institution (institution, name) VALUES (?, ?::jsonb)
      ON CONFLICT (institution) DO UPDATE SET name = EXCLUDED.name
      """;
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  @Inject AgroalDataSource dataSource;
  @Inject Announcements announcements;
  @Inject ObjectMapper mapper;

  private final Map<String, Map<String, String>> names = new ConcurrentHashMap<>();

  /** The name by language, empty where the institution is not known yet. */
  public Map<String, String> nameOf(String institution) {
    return institution == null ? Map.of() : names.getOrDefault(institution, Map.of());
  }

  @Override
  public Topic topic() {
    return Topic.CATALOG_INSTITUTIONS;
  }

  @Override
  public void apply(Fact fact) {
    InstitutionRegistered registered = (InstitutionRegistered) fact;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      write.setString(1, registered.institution());
      write.setString(2, mapper.writeValueAsString(registered.name()));
      write.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("An institution cannot be kept", failure);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException("Not a name", failure);
    }
    announcements.announce(CHANGED, Map.of(registered.institution(), registered.name()));
  }

  @Override
  public String kind() {
    return CHANGED;
  }

  @Override
  public void reload() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT institution, name FROM institution");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        names.put(rows.getString(1), mapper.readValue(rows.getString(2), TEXTS));
      }
    } catch (SQLException failure) {
      throw new DeliveryException("The institutions cannot be read", failure);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("A name is not what was written", malformed);
    }
  }

  @Override
  public void learn(JsonNode body) {
    body.properties()
        .forEach(each -> names.put(each.getKey(), mapper.convertValue(each.getValue(), TEXTS)));
  }
}
