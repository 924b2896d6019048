package org.teachercloud.catalog.approving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.teachercloud.local.TestStack;
import org.teachercloud.local.testing.TestDatabase;

/** A cloud that has clusters already is brought to where publishing for everyone needs approval. */
class ApprovedByMigrationTest {

  private final TestDatabase database = TestStack.createDatabase("approving");

  @Test
  void whoLeadsOrIsAPartnerThatDayIsApprovedOnceAndNobodyElse() throws SQLException {
    migrate(MigrationVersion.fromVersion("461"));
    try (Connection connection = connection()) {
      connection.setAutoCommit(false);
      clusters(connection);
      connection.commit();
    }
    migrate(MigrationVersion.LATEST);
    assertEquals(
        List.of("both", "leading", "partner"),
        column(
            "SELECT institution FROM standing_approval WHERE given_by IS NULL"
                + " AND from_date = current_date AND to_date IS NULL AND withdrawn_at IS NULL"
                + " ORDER BY institution"));
    assertEquals(List.of("3"), column("SELECT count(*) FROM standing_approval"));
    migrate(MigrationVersion.LATEST);
    assertEquals(List.of("3"), column("SELECT count(*) FROM standing_approval"), "again: nothing");
  }

  private static void clusters(Connection connection) throws SQLException {
    for (String slug :
        List.of("leading", "partner", "both", "past", "coming", "supported", "member", "nobody")) {
      run(
          connection,
          "INSERT INTO institution (id, name_en, registered_at) VALUES ('%1$s', '%1$s', now())"
              .formatted(slug));
    }
    run(connection, "INSERT INTO cluster (id) VALUES (901), (902)");
    run(
        connection,
        "INSERT INTO cluster (id, kind, articles_from) VALUES (903, 'SCHOOL_GROUP', '2020-01-01')");
    joins(connection, "901, 'leading', 'LEAD', '2021-09-01', NULL");
    joins(connection, "901, 'both', 'PARTNER', '2021-09-01', NULL");
    joins(connection, "901, 'past', 'PARTNER', '2021-09-01', current_date");
    joins(connection, "901, 'coming', 'PARTNER', current_date + 1, NULL");
    joins(connection, "901, 'supported', 'SUPPORTED', '2021-09-01', NULL");
    joins(connection, "902, 'both', 'LEAD', '2022-09-01', NULL");
    joins(connection, "902, 'partner', 'PARTNER', current_date, NULL");
    joins(connection, "903, 'member', 'MEMBER', '2021-09-01', NULL");
  }

  private static void joins(Connection connection, String values) throws SQLException {
    run(
        connection,
        "INSERT INTO cluster_membership (cluster, institution, role, from_date, to_date) VALUES ("
            + values
            + ")");
  }

  private void migrate(MigrationVersion version) {
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.username(), database.password())
        .locations("classpath:db/delivery", "classpath:db/access", "classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> column(String sql) throws SQLException {
    try (Connection connection = connection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getString(1));
      }
      return found;
    }
  }
}
