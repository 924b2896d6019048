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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.DeliveryException;

/** The later editions of what somebody learns with, as far as the newest is offered to her. */
@ApplicationScoped
public class NewerEditions {

  private static final TypeReference<Map<String, String>> TEXT = new TypeReference<>() {};

  private static final String LATER =
      """
      SELECT e.version, e.changes FROM offering o JOIN edition e
        ON e.resource = o.resource AND e.version > ? AND e.version <= o.version
      WHERE o.resource = ? AND is_offered_to(o, ?, ?) ORDER BY e.version DESC LIMIT 20
      """;

  private final AgroalDataSource dataSource;
  private final ObjectMapper json;

  NewerEditions(AgroalDataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /**
   * What is new in a version.
   *
   * @param changes by language tag, empty where nobody said
   */
  @Schema(name = "VersionNews")
  public record News(int version, Map<String, String> changes) {}

  /**
   * What came after an edition, the newest first and at most 20; empty where the newest is not
   * offered to the caller, who then stays with hers.
   */
  public List<News> after(Caller caller, Edition.Key edition, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LATER)) {
      select.setInt(1, edition.version());
      select.setObject(2, edition.resource());
      select.setArray(3, connection.createArrayOf("text", caller.institutions().toArray()));
      select.setObject(4, now.atOffset(ZoneOffset.UTC));
      List<News> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(new News(rows.getInt(1), json.readValue(rows.getString(2), TEXT)));
        }
      }
      return found;
    } catch (SQLException | JsonProcessingException failure) {
      throw new DeliveryException("Later editions could not be read", failure);
    }
  }
}
