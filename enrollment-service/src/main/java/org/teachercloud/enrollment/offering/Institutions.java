package org.teachercloud.enrollment.offering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.teachercloud.delivery.DeliveryException;

/** The names of institutions, read again every few seconds: few rows that hardly ever change. */
@ApplicationScoped
public class Institutions {

  private static final TypeReference<Map<String, String>> TEXT = new TypeReference<>() {};

  private final AgroalDataSource dataSource;
  private final ObjectMapper json;
  private final InstantSource clock;
  private final Duration freshness;
  private volatile Known known = new Known(Map.of(), Instant.MIN);

  private record Known(Map<String, Map<String, String>> names, Instant until) {}

  Institutions(
      AgroalDataSource dataSource,
      ObjectMapper json,
      InstantSource clock,
      @ConfigProperty(name = "offering.institutions-freshness", defaultValue = "5s")
          Duration freshness) {
    this.dataSource = dataSource;
    this.json = json;
    this.clock = clock;
    this.freshness = freshness;
  }

  /** The institution as views show it; its slug stands for a name that has not arrived yet. */
  public InstitutionView view(String slug) {
    Map<String, String> name = names().get(slug);
    return new InstitutionView(slug, name == null ? Map.of("en", slug) : name);
  }

  private Map<String, Map<String, String>> names() {
    Known current = known;
    Instant now = clock.instant();
    if (now.isAfter(current.until())) {
      current = new Known(read(), now.plus(freshness));
      known = current;
    }
    return current.names();
  }

  private Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> names = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement("SELECT id, name FROM institution");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        names.put(rows.getString(1), json.readValue(rows.getString(2), TEXT));
      }
      return names;
    } catch (SQLException | JsonProcessingException failure) {
      throw new DeliveryException("Institutions could not be read", failure);
    }
  }
}
