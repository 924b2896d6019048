package org.teachercloud.delivery;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.inbox.FactHandler;

/** An effect that shows when it is had twice: a row without any key. */
record Noting(AgroalDataSource dataSource) implements FactHandler {

  @Override
  public Topic topic() {
    return Topic.ENROLLMENT_LEARNING;
  }

  @Override
  public void apply(Fact fact) {
    note(dataSource, "had", fact);
  }

  static void note(AgroalDataSource dataSource, String table, Fact fact) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO " + table + " (fact, subject, sequence) VALUES (?, ?, ?)")) {
      insert.setObject(1, fact.id());
      insert.setString(2, fact.subject());
      insert.setLong(3, fact.sequence());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
