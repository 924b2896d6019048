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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.InstitutionRegistered;
import org.teachercloud.contracts.InstitutionRegistered.Days;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.FactHandler;
import org.teachercloud.recommendation.replicas.Announcements;
import org.teachercloud.recommendation.replicas.Follower;

/** The names of the institutions and when they are supported, from the catalogue's facts. */
@ApplicationScoped
public class Institutions implements FactHandler, Follower {

  private static final String CHANGED = "institutions";
  private static final String WRITE =
      """
      INSERT INTO institution (institution, name, supported) VALUES (?, ?::jsonb, ?::jsonb)
      ON CONFLICT (institution) DO UPDATE
      SET name = EXCLUDED.name, supported = EXCLUDED.supported
      """;
  private static final String READ = "SELECT institution, name, supported FROM institution";
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<Days>> SUPPORTED = new TypeReference<>() {};

  @Inject AgroalDataSource dataSource;
  @Inject Announcements announcements;
  @Inject ObjectMapper mapper;

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(Map<String, String> name, List<Days> supported) {}

  /** The name by language, empty where the institution is not known yet. */
  public Map<String, String> nameOf(String institution) {
    Known one = institution == null ? null : known.get(institution);
    return one == null ? Map.of() : one.name();
  }

  /** Whether a cluster supports an institution on a day. */
  public boolean isSupported(String institution, LocalDate day) {
    Known one = institution == null ? null : known.get(institution);
    if (one == null) {
      return false;
    }
    for (Days days : one.supported()) {
      if (!day.isBefore(days.from()) && (days.until() == null || day.isBefore(days.until()))) {
        return true;
      }
    }
    return false;
  }

  /** The names of all that a cluster supports on a day, by institution. */
  public SortedMap<String, Map<String, String>> supportedOn(LocalDate day) {
    SortedMap<String, Map<String, String>> supported = new TreeMap<>();
    known.forEach(
        (institution, one) -> {
          if (isSupported(institution, day)) {
            supported.put(institution, one.name());
          }
        });
    return supported;
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
      write.setString(3, mapper.writeValueAsString(registered.supported()));
      write.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("An institution cannot be kept", failure);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException("Not a name", failure);
    }
    announcements.announce(
        CHANGED,
        Map.of(registered.institution(), new Known(registered.name(), registered.supported())));
  }

  @Override
  public String kind() {
    return CHANGED;
  }

  @Override
  public void reload() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(READ);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        known.put(
            rows.getString(1),
            new Known(
                mapper.readValue(rows.getString(2), TEXTS),
                mapper.readValue(rows.getString(3), SUPPORTED)));
      }
    } catch (SQLException failure) {
      throw new DeliveryException("The institutions cannot be read", failure);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("An institution is not what was written", malformed);
    }
  }

  @Override
  public void learn(JsonNode body) {
    body.properties()
        .forEach(
            each -> known.put(each.getKey(), mapper.convertValue(each.getValue(), Known.class)));
  }
}
