package org.teachercloud.catalog.files;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.teachercloud.catalog.describing.CatalogStoreException;

/** The bytes of files and of their previews; the same content of the same type is kept once. */
@ApplicationScoped
class FileContents {

  /** Locks what is there, so that nobody drops it before the file that needs it is written. */
  private static final String ADD =
      """
      INSERT INTO file_content (sha256, media_type, content, preview) VALUES (?, ?, ?, ?)
      ON CONFLICT (sha256, media_type) DO UPDATE SET media_type = EXCLUDED.media_type
      """;

  private static final String PART =
      "SELECT substring(content FROM ? FOR ?) FROM file_content WHERE sha256 = ? AND media_type = ?";
  private static final String PREVIEW =
      "SELECT preview FROM file_content WHERE sha256 = ? AND media_type = ?";
  private static final String DROP =
      """
      DELETE FROM file_content WHERE sha256 = ? AND media_type = ? AND NOT EXISTS
        (SELECT FROM resource_file
          WHERE resource_file.sha256 = file_content.sha256
            AND resource_file.media_type = file_content.media_type)
      """;

  @Inject AgroalDataSource dataSource;

  @Transactional(Transactional.TxType.MANDATORY)
  void add(CheckedFile file) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, file.sha256());
      insert.setString(2, file.mediaType());
      insert.setBytes(3, file.content());
      insert.setBytes(4, file.preview() == null ? null : file.preview().bytes());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /**
   * Some of its bytes. No connection is held between two parts, however slowly they are read.
   *
   * @param from the first, counted from 0
   */
  byte[] part(TeachingFile file, long from, int length) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PART)) {
      select.setInt(1, Math.toIntExact(from + 1));
      select.setInt(2, length);
      select.setString(3, file.sha256);
      select.setString(4, file.mediaType);
      return only(select);
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  byte[] preview(TeachingFile file) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PREVIEW)) {
      select.setString(1, file.sha256);
      select.setString(2, file.mediaType);
      return only(select);
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Drops the bytes of a file that has gone, unless another one has them too. */
  @Transactional(Transactional.TxType.MANDATORY)
  void drop(TeachingFile gone) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(DROP)) {
      delete.setString(1, gone.sha256);
      delete.setString(2, gone.mediaType);
      delete.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static byte[] only(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("The bytes of a file are gone");
      }
      return row.getBytes(1);
    }
  }
}
