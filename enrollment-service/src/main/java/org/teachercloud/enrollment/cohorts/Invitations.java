package org.teachercloud.enrollment.cohorts;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;

/**
 * Invitations: codes of sixteen letters and digits that are not mistaken for one another, 80 random
 * bits. A code opens one place to whoever brings it first, and to her again; it is shown once, and
 * only its digest is kept: the code itself as long as an answer that is asked for by its key.
 */
@ApplicationScoped
public class Invitations {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;

  private static final String INSERT =
      "INSERT INTO invitation (digest, offering, made_at, made_by) VALUES (?, ?, ?, ?)";
  private static final String USE =
      """
      UPDATE invitation SET used_by = ?, used_at = ?
      WHERE digest = ? AND offering = ? AND (used_by IS NULL OR used_by = ?)
      """;

  private final AgroalDataSource dataSource;
  private final SecureRandom chance = new SecureRandom();

  Invitations(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Makes codes. */
  public List<String> make(UUID offering, UUID who, int number, Instant at) {
    List<String> codes = new ArrayList<>(number);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int made = 0; made < number; made++) {
        String code = code();
        codes.add(code);
        insert.setBytes(1, digest(code));
        insert.setObject(2, offering);
        insert.setObject(3, at.atOffset(ZoneOffset.UTC));
        insert.setObject(4, who);
        insert.addBatch();
      }
      insert.executeBatch();
      return codes;
    } catch (SQLException failure) {
      throw new DeliveryException("Invitations could not be made", failure);
    }
  }

  /** Uses a code for a learner; false where it opens nothing to her. */
  public boolean use(String code, UUID offering, UUID learner, Instant at) {
    if (code == null) {
      return false;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(USE)) {
      update.setObject(1, learner);
      update.setObject(2, at.atOffset(ZoneOffset.UTC));
      update.setBytes(3, digest(typed(code)));
      update.setObject(4, offering);
      update.setObject(5, learner);
      return update.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new DeliveryException("An invitation could not be used", failure);
    }
  }

  private String code() {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int at = 0; at < LENGTH; at++) {
      code.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** The code as somebody typed it: small letters, hyphens, O for 0 and I or L for 1 are taken. */
  private static String typed(String text) {
    return text.toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  private static byte[] digest(String code) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
