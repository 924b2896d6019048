package org.teachercloud.insight.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.InstitutionRegistered;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.inbox.FactHandler;

/** The names of the institutions, from the catalogue's facts. */
@ApplicationScoped
public class Institutions implements FactHandler {

  private static final String WRITE =
      """
      INSERT INTO institution (institution, name) VALUES (?, ?::jsonb)
      ON CONFLICT (institution) DO UPDATE SET name = EXCLUDED.name
      """;
  private static final String FIND =
      "SELECT institution, name FROM institution WHERE institution = ANY(?)";
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  @Inject AgroalDataSource dataSource;
  @Inject ObjectMapper mapper;

  /** The names of those that are known, by slug and language. */
  public Map<String, Map<String, String>> names(Collection<String> slugs) {
    Map<String, Map<String, String>> names = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setArray(1, connection.createArrayOf("text", slugs.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          names.put(rows.getString(1), mapper.readValue(rows.getString(2), TEXTS));
        }
      }
    } catch (SQLException failure) {
      throw new DeliveryException("The institutions cannot be read", failure);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("A name is not what was written", malformed);
    }
    return names;
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
  }
}
