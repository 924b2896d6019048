package org.teachercloud.recommendation.mastering.factors;

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
import java.util.TreeMap;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;

/** What was learnt last, the same for every replica. */
@ApplicationScoped
public class FactorsTable {

  private static final TypeReference<Map<UUID, Double>> STANDARDS = new TypeReference<>() {};

  /**
   * What all tries say stands among the standards under identities that none of them has: a row of
   * before has none of it, and a replica of before passes it over.
   */
  private static final UUID ALL_RIGHT = new UUID(0, 1);

  private static final UUID ALL_WRONG = new UUID(0, 2);

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

  public Factors read() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(READ);
        ResultSet row = select.executeQuery()) {
      return row.next() ? factors(row) : Factors.BELIEF;
    } catch (SQLException failure) {
      throw new DeliveryException("Factors cannot be read", failure);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("Factors are not what was written", malformed);
    }
  }

  private Factors factors(ResultSet row) throws SQLException, JsonProcessingException {
    Map<UUID, Double> standards = new TreeMap<>(mapper.readValue(row.getString(4), STANDARDS));
    Double right = standards.remove(ALL_RIGHT);
    Double wrong = standards.remove(ALL_WRONG);
    return new Factors(
        row.getDouble(1),
        row.getDouble(2),
        row.getDouble(3),
        new Factors.OfAll(right == null ? 0 : right, wrong == null ? 0 : wrong),
        standards,
        row.getInt(5));
  }

  void write(Factors factors, Instant at) {
    Map<UUID, Double> standards = new TreeMap<>(factors.standards());
    standards.put(ALL_RIGHT, factors.all().right());
    standards.put(ALL_WRONG, factors.all().wrong());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      write.setObject(1, at.atOffset(ZoneOffset.UTC));
      write.setInt(2, factors.attempts());
      write.setDouble(3, factors.start());
      write.setDouble(4, factors.right());
      write.setDouble(5, factors.wrong());
      write.setString(6, mapper.writeValueAsString(standards));
      write.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("Factors cannot be written", failure);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
