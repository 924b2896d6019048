package org.teachercloud.enrollment.awards;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.teachercloud.delivery.DeliveryException;

/** What an award is to ask for, looked up with one statement over the copy of the catalogue. */
@ApplicationScoped
class Askable {

  private static final String LOOK =
      """
      SELECT count(*) FILTER (WHERE owner IS NULL), count(*) FILTER (WHERE owner <> ?)
      FROM (
        SELECT CASE r.kind
          WHEN 'COURSE' THEN
            (SELECT institution FROM edition e WHERE e.resource = r.item LIMIT 1)
          WHEN 'AWARD' THEN
            (SELECT CASE WHEN a.claimed THEN '' ELSE a.institution END
              FROM award a WHERE a.id = r.item)
          ELSE
            (SELECT institution FROM edition e
              WHERE e.units @> jsonb_build_array(jsonb_build_object('id', r.item)) LIMIT 1)
          END AS owner
        FROM unnest(?::text[], ?::uuid[]) AS r(kind, item)) AS looked
      """;

  private final AgroalDataSource dataSource;

  Askable(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * What was found.
   *
   * @param missing how many do not exist
   * @param foreign how many belong to another institution, or ask for what does
   */
  record Found(int missing, int foreign) {}

  Found look(String institution, Collection<Requirement> requirements) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LOOK)) {
      Object[] kinds = requirements.stream().map(one -> one.kind().name()).toArray();
      Object[] items = requirements.stream().map(Requirement::item).toArray();
      select.setString(1, institution);
      select.setArray(2, connection.createArrayOf("text", kinds));
      select.setArray(3, connection.createArrayOf("uuid", items));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Found(row.getInt(1), row.getInt(2));
      }
    } catch (SQLException failure) {
      throw new DeliveryException("The catalogue's copy cannot be reached", failure);
    }
  }
}
