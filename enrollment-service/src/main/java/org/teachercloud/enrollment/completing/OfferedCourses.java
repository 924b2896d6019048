package org.teachercloud.enrollment.completing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.offering.Editions;

/** The courses that rules are about, as far as whoever asks may know of them. */
@ApplicationScoped
public class OfferedCourses {

  private static final TypeReference<Map<String, String>> TEXT = new TypeReference<>() {};

  private static final String VERSION = "SELECT version FROM offering WHERE resource = ?";
  private static final String SEEN =
      """
      SELECT e.resource, e.title FROM offering JOIN edition e USING (resource, version)
      WHERE resource = ANY(?)
        AND (offering.institution = ANY(?) OR is_offered_to(offering, ?, ?))
      """;

  private final AgroalDataSource dataSource;
  private final Editions editions;
  private final ObjectMapper json;
  private final InstantSource clock;

  OfferedCourses(
      AgroalDataSource dataSource, Editions editions, ObjectMapper json, InstantSource clock) {
    this.dataSource = dataSource;
    this.editions = editions;
    this.json = json;
    this.clock = clock;
  }

  /** The newest edition of a resource that is offered. */
  Edition edition(UUID resource) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(VERSION)) {
      select.setObject(1, resource);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return editions.get(new Edition.Key(resource, row.getInt(1)));
      }
    } catch (SQLException failure) {
      throw new DeliveryException("A resource cannot be read", failure);
    }
  }

  /** Titles by language tag of those resources that the caller owns or may enrol in. */
  public Map<UUID, Map<String, String>> titles(Caller caller, Collection<UUID> resources) {
    Map<UUID, Map<String, String>> titles = new HashMap<>();
    if (resources.isEmpty()) {
      return titles;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SEEN)) {
      var institutions = connection.createArrayOf("text", caller.institutions().toArray());
      OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
      select.setArray(1, connection.createArrayOf("uuid", resources.toArray()));
      select.setArray(2, institutions);
      select.setArray(3, institutions);
      select.setObject(4, now);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          titles.put(rows.getObject(1, UUID.class), json.readValue(rows.getString(2), TEXT));
        }
      }
      return titles;
    } catch (SQLException | JsonProcessingException failure) {
      throw new DeliveryException("Titles cannot be read", failure);
    }
  }
}
