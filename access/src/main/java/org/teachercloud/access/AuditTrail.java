package org.teachercloud.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Who did what to which object, and when: one row in the transaction of the deed. */
@ApplicationScoped
public class AuditTrail {

  private static final String INSERT =
      "INSERT INTO audit_trail (who, roles, what, object) VALUES (?, ?, ?, ?)";

  @Inject AgroalDataSource dataSource;

  /**
   * Notes a deed; without a commit there was none.
   *
   * @param who the caller who is answerable
   * @param what the deed in SCREAMING_SNAKE, such as {@code RESOURCE_PUBLISHED}
   * @param object identifier of the object; no personal data beyond identifiers
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(Caller who, String what, String object) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, who.id());
      insert.setArray(2, connection.createArrayOf("text", who.roles().toArray()));
      insert.setString(3, what);
      insert.setString(4, object);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("A deed could not be noted", failure);
    }
  }
}
