package org.teachercloud.recommendation.mastering;

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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;

/** What was learnt last, the same for every replica. */
@ApplicationScoped
class FactorsTable {

  private static final TypeReference<Map<UUID, Double>> STANDARDS = new TypeReference<>() {};
  private static final String READ =
      "SELECT start, per_right, per_wrong, standards, attempts FROM mastery_factors";
  private static final String WRITE =
      """
      INSERT INTO mastery_factors (learnt_at, attempts, start, per_right, per_wrong, standards)
      VALUES (?, ?, ?, ?, ?, ?::jsonb)
      ON CONFLICT (one) DO UPDATE SET learnt_at = EXCLUDED.learnt_at,
        attempts = EXCLUDED.attempts, start = EXCLUDED.start, per_right = EXCLUDED.per_right,
        per_wrong = EXCLUDED.per_wrong, standards = EXCLUDED.standards
      """;

  @Inject AgroalDataSource dataSource;
  @Inject ObjectMapper mapper;

  Factors read() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(READ);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? new Factors(
              row.getDouble(1),
              row.getDouble(2),
              row.getDouble(3),
              mapper.readValue(row.getString(4), STANDARDS),
              row.getInt(5))
          : Factors.BELIEF;
    } catch (SQLException failure) {
      throw new DeliveryException("Factors cannot be read", failure);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("Factors are not what was written", malformed);
    }
  }

  void write(Factors factors, Instant at) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      write.setObject(1, at.atOffset(ZoneOffset.UTC));
      write.setInt(2, factors.attempts());
      write.setDouble(3, factors.start());
      write.setDouble(4, factors.right());
      write.setDouble(5, factors.wrong());
      write.setString(6, mapper.writeValueAsString(factors.standards()));
      write.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("Factors cannot be written", failure);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
