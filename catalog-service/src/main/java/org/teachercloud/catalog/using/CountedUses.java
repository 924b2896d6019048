package org.teachercloud.catalog.using;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.describing.CatalogStoreException;

/** What somebody was counted for today; nobody's earlier days are kept once she is back. */
@ApplicationScoped
public class CountedUses {

  private static final String COUNT =
      "INSERT INTO counted_use (person, thing, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
  private static final String FORGET = "DELETE FROM counted_use WHERE person = ? AND day < ?";

  @Inject AgroalDataSource dataSource;
  @Inject Calendar calendar;

  /** Whether she uses it for the first time today; of two at the same moment one does. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean firstToday(UUID person, UUID thing) {
    LocalDate today = calendar.today();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(COUNT)) {
      insert.setObject(1, person);
      insert.setObject(2, thing);
      insert.setObject(3, today);
      if (insert.executeUpdate() == 0) {
        return false;
      }
      forget(connection, person, today);
      return true;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static void forget(Connection connection, UUID person, LocalDate today)
      throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
      delete.setObject(1, person);
      delete.setObject(2, today);
      delete.executeUpdate();
    }
  }
}
