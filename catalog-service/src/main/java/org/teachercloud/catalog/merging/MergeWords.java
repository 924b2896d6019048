package org.teachercloud.catalog.merging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.describing.CatalogStoreException;

/** The words that join accounts: 100 random bits each, of which only the digest is kept. */
@ApplicationScoped
class MergeWords {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 20;
  private static final int GROUP = 5;

  private static final String KEEP =
      """
      INSERT INTO merge_word (person, digest, name, good_until) VALUES (?, ?, ?, ?)
      ON CONFLICT (person) DO UPDATE SET digest = EXCLUDED.digest, name = EXCLUDED.name,
        good_until = EXCLUDED.good_until
      """;
  private static final String READ =
      "SELECT person, name FROM merge_word WHERE digest = ? AND good_until > ?";
  private static final String FORGET = "DELETE FROM merge_word WHERE person IN (?, ?)";

  @Inject AgroalDataSource dataSource;

  private final SecureRandom chance = new SecureRandom();

  /** The account that a word was given to. */
  record Stays(UUID person, String name) {}

  /** Makes a new word for the caller's account; an earlier one is good no more. */
  String make(Caller caller, Instant goodUntil) {
    StringBuilder word = new StringBuilder();
    for (int place = 0; place < LENGTH; place++) {
      if (place > 0 && place % GROUP == 0) {
        word.append('-');
      }
      word.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement keep = connection.prepareStatement(KEEP)) {
      keep.setObject(1, caller.id());
      keep.setBytes(2, digest(word.toString()));
      keep.setString(3, caller.name());
      keep.setObject(4, goodUntil.atOffset(ZoneOffset.UTC));
      keep.executeUpdate();
      return word.toString();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Whose word it is; empty where it is nobody's, or good no more. */
  Optional<Stays> read(String typed, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(READ)) {
      select.setBytes(1, digest(typed));
      select.setObject(2, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Stays(row.getObject(1, UUID.class), row.getString(2)))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Makes the words of both good no more. */
  void forget(UUID one, UUID other) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(FORGET)) {
      delete.setObject(1, one);
      delete.setObject(2, other);
      delete.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Of what was typed, without what is between the letters. */
  private static byte[] digest(String typed) {
    String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    try {
      return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
