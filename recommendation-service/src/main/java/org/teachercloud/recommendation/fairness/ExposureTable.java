package org.teachercloud.recommendation.fairness;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.teachercloud.delivery.DeliveryException;

/** The sums of what was shown: one row for all lists of a day, and one for each group. */
@ApplicationScoped
class ExposureTable {

  private static final String LISTS =
      """
      INSERT INTO shown_lists AS known (day, lists, exposure) VALUES (?, ?, ?)
      ON CONFLICT (day) DO UPDATE SET lists = known.lists + EXCLUDED.lists,
        exposure = known.exposure + EXCLUDED.exposure
      """;
  private static final String GROUP =
      """
      INSERT INTO shown_group AS known (day, which, shown, merited) VALUES (?, ?, ?, ?)
      ON CONFLICT (day, which) DO UPDATE SET shown = known.shown + EXCLUDED.shown,
        merited = known.merited + EXCLUDED.merited
      """;
  private static final String SUM_LISTS =
      "SELECT coalesce(sum(lists), 0), coalesce(sum(exposure), 0) FROM shown_lists WHERE day >= ?";
  private static final String SUM_GROUPS =
      "SELECT which, sum(shown), sum(merited) FROM shown_group WHERE day >= ? GROUP BY which";

  @Inject AgroalDataSource dataSource;

  /** Adds to a day. */
  @Transactional
  void add(LocalDate day, Tally tally) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lists = connection.prepareStatement(LISTS);
        PreparedStatement groups = connection.prepareStatement(GROUP)) {
      lists.setObject(1, day);
      lists.setLong(2, tally.lists());
      lists.setDouble(3, tally.exposure());
      lists.executeUpdate();
      for (Group group : Group.values()) {
        groups.setObject(1, day);
        groups.setString(2, group.name());
        groups.setDouble(3, tally.shown()[group.ordinal()]);
        groups.setDouble(4, tally.merited()[group.ordinal()]);
        groups.executeUpdate();
      }
    } catch (SQLException failure) {
      throw new DeliveryException("What was shown cannot be written", failure);
    }
  }

  /** Removes the days before one. */
  @Transactional
  void forget(LocalDate before) {
    try (Connection connection = dataSource.getConnection()) {
      for (String table : new String[] {"shown_lists", "shown_group"}) {
        try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM " + table + " WHERE day < ?")) {
          delete.setObject(1, before);
          delete.executeUpdate();
        }
      }
    } catch (SQLException failure) {
      throw new DeliveryException("Old sums cannot be removed", failure);
    }
  }

  /** The sums from a day on. */
  Tally since(LocalDate day) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lists = connection.prepareStatement(SUM_LISTS);
        PreparedStatement groups = connection.prepareStatement(SUM_GROUPS)) {
      lists.setObject(1, day);
      groups.setObject(1, day);
      Tally sums = Tally.none();
      try (ResultSet row = groups.executeQuery()) {
        while (row.next()) {
          int group = Group.valueOf(row.getString(1)).ordinal();
          sums.shown()[group] = row.getDouble(2);
          sums.merited()[group] = row.getDouble(3);
        }
      }
      try (ResultSet row = lists.executeQuery()) {
        row.next();
        return new Tally(row.getLong(1), row.getDouble(2), sums.shown(), sums.merited());
      }
    } catch (SQLException failure) {
      throw new DeliveryException("What was shown cannot be read", failure);
    }
  }
}
