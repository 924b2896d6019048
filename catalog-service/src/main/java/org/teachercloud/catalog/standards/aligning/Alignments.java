package org.teachercloud.catalog.standards.aligning;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;

/** What everybody says of the standards that resources serve. */
@ApplicationScoped
public class Alignments {

  private static final String SELECT =
      """
      SELECT w.resource, w.institution, w.stated_by, w.stated_at, a.item, a.unit
      FROM alignment_word w
      LEFT JOIN alignment a ON a.resource = w.resource AND a.institution = w.institution
      WHERE w.resource = ANY(?)
      ORDER BY w.resource, w.institution, a.item, a.unit NULLS FIRST
      """;

  @Inject AgroalDataSource dataSource;

  /** Every word on these resources, also those that say nothing. */
  public List<Word> of(Collection<UUID> resources) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, array(connection, resources));
      List<Word> words = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          read(rows, words);
        }
      }
      return words;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Nobody else says anything of these resources until the transaction has ended. */
  @Transactional(Transactional.TxType.MANDATORY)
  void lock(Collection<UUID> resources) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT FROM resource WHERE id = ANY(?) ORDER BY id FOR NO KEY UPDATE")) {
      select.setArray(1, array(connection, resources));
      select.executeQuery().close();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Writes these words in the place of what the same institutions said before. */
  @Transactional(Transactional.TxType.MANDATORY)
  void replace(List<Word> words) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement forget =
            connection.prepareStatement(
                "DELETE FROM alignment_word WHERE resource = ? AND institution = ?");
        PreparedStatement word =
            connection.prepareStatement("INSERT INTO alignment_word VALUES (?, ?, ?, ?)");
        PreparedStatement alignment =
            connection.prepareStatement("INSERT INTO alignment VALUES (?, ?, ?, ?)")) {
      for (Word said : words) {
        forget.setObject(1, said.resource());
        forget.setString(2, said.institution());
        forget.addBatch();
        word.setObject(1, said.resource());
        word.setString(2, said.institution());
        word.setObject(3, said.by());
        word.setObject(4, said.at().atOffset(ZoneOffset.UTC));
        word.addBatch();
        for (Alignment item : said.items()) {
          alignment.setObject(1, said.resource());
          alignment.setString(2, said.institution());
          alignment.setObject(3, item.item());
          alignment.setObject(4, item.unit());
          alignment.addBatch();
        }
      }
      forget.executeBatch();
      word.executeBatch();
      alignment.executeBatch();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static void read(ResultSet row, List<Word> words) throws SQLException {
    UUID resource = row.getObject(1, UUID.class);
    String institution = row.getString(2);
    boolean goesOn =
        !words.isEmpty()
            && words.getLast().resource().equals(resource)
            && words.getLast().institution().equals(institution);
    if (!goesOn) {
      words.add(
          new Word(
              resource,
              institution,
              new ArrayList<>(),
              row.getObject(3, UUID.class),
              row.getObject(4, OffsetDateTime.class).toInstant()));
    }
    UUID item = row.getObject(5, UUID.class);
    if (item != null) {
      words.getLast().items().add(new Alignment(item, row.getObject(6, UUID.class)));
    }
  }

  private static Array array(Connection connection, Collection<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }
}
