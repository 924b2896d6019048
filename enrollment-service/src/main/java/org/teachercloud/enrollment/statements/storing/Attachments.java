package org.teachercloud.enrollment.statements.storing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.teachercloud.delivery.DeliveryException;

/** The contents of attachments; the same content is kept once in a space. */
@ApplicationScoped
public class Attachments {

  private static final String ADD =
      """
      INSERT INTO statement_attachment (space, sha2, content_type, content) VALUES (?, ?, ?, ?)
      ON CONFLICT (space, sha2) DO NOTHING
      """;
  private static final String FIND =
      """
      SELECT sha2, content_type, content FROM statement_attachment
      WHERE space = ? AND sha2 = ANY(?) ORDER BY sha2
      """;

  private final AgroalDataSource dataSource;

  Attachments(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  void add(int space, Collection<Attachment> attachments) {
    if (attachments.isEmpty()) {
      return;
    }
    TreeMap<String, Attachment> ordered = new TreeMap<>();
    attachments.forEach(one -> ordered.put(one.sha2(), one));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      for (Attachment one : ordered.values()) {
        insert.setInt(1, space);
        insert.setString(2, one.sha2());
        insert.setString(3, one.contentType());
        insert.setBytes(4, one.content());
        insert.executeUpdate();
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Those of these hashes that are there. */
  public List<Attachment> find(int space, Collection<String> hashes) {
    List<Attachment> found = new ArrayList<>();
    if (hashes.isEmpty()) {
      return found;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setInt(1, space);
      select.setArray(2, connection.createArrayOf("text", hashes.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(new Attachment(rows.getString(1), rows.getString(2), rows.getBytes(3)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static DeliveryException failed(SQLException failure) {
    return new DeliveryException("Attachments cannot be reached", failure);
  }
}
