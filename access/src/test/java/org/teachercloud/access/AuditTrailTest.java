package org.teachercloud.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Keys.class)
class AuditTrailTest {

  @Inject AuditTrail audit;
  @Inject AgroalDataSource dataSource;

  private final Caller caller =
      new Caller(UUID.randomUUID(), "Li Hua", Set.of(Role.PUBLISHER), Set.of("ecnu"));

  @Test
  void aDeedIsNotedWithItsDoerAndObject() throws SQLException {
    String object = UUID.randomUUID().toString();
    QuarkusTransaction.requiringNew().run(() -> audit.note(caller, "RESOURCE_PUBLISHED", object));
    assertEquals("RESOURCE_PUBLISHED by " + caller.id() + " {publisher}", noted(object));
  }

  @Test
  void aDeedThatIsUndoneIsNotNoted() throws SQLException {
    String object = UUID.randomUUID().toString();
    assertThrows(
        IllegalStateException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      audit.note(caller, "RESOURCE_PUBLISHED", object);
                      throw new IllegalStateException("undone");
                    }));
    assertEquals("nothing", noted(object));
  }

  private String noted(String object) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT what || ' by ' || who || ' ' || roles::text FROM audit_trail WHERE object = ?")) {
      select.setString(1, object);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getString(1) : "nothing";
      }
    }
  }
}
