package org.teachercloud.catalog.seeding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.seeding.world.Chance;
import org.teachercloud.catalog.seeding.world.SeedItem;
import org.teachercloud.contracts.ResourceKind;

/** On what terms the seeded databases give seats; their addresses lead nowhere (RFC 2606). */
@ApplicationScoped
public class SeedSeatings {

  private static final List<Integer> SEATS = List.of(10, 30, 100);
  private static final List<Integer> DAYS = List.of(30, 120, 365);

  private static final String INSERT =
      """
      INSERT INTO seating (resource, seats, days, address, how_zh, how_en, changed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;

  @Inject AgroalDataSource dataSource;

  /** Writes what is missing of the databases among the items; what is there stays as it is. */
  @Transactional(Transactional.TxType.MANDATORY)
  void write(List<SeedItem> items) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (SeedItem item : items) {
        if (item.description().kind() == ResourceKind.DATABASE) {
          String key = item.id().toString();
          insert.setObject(1, item.id());
          insert.setInt(2, Chance.oneOf(SEATS, key, "seats"));
          insert.setInt(3, Chance.oneOf(DAYS, key, "days"));
          insert.setString(4, "https://database.example/" + key);
          insert.setString(5, "用工作邮箱登录，首次登录时设置密码。");
          insert.setString(6, "Sign in with your work e-mail; you set a password the first time.");
          insert.setObject(7, Instant.EPOCH.atOffset(ZoneOffset.UTC));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
