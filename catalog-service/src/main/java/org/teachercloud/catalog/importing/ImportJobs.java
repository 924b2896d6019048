package org.teachercloud.catalog.importing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.Page;
import org.teachercloud.catalog.importing.ImportJob.Trouble;
import org.teachercloud.catalog.importing.mapping.MappingJson;

/** All imports, as those see them who asked for them. */
@ApplicationScoped
public class ImportJobs {

  private static final String SELECT = "SELECT " + ImportRow.COLUMNS + " FROM import_job ";

  @Inject AgroalDataSource dataSource;

  @Transactional(Transactional.TxType.MANDATORY)
  void add(ImportJob job, UUID folder) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO import_job (id, requested_by, folder, file_name, bytes, sha256,
                  mapping_name, mapping, state, total, requested_at, writes_for)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'WAITING', ?, ?, ?)
                """)) {
      insert.setObject(1, job.id());
      insert.setObject(2, job.requestedBy());
      insert.setObject(3, folder);
      insert.setString(4, job.fileName());
      insert.setLong(5, job.bytes());
      insert.setString(6, job.sha256());
      insert.setString(7, job.mappingName());
      insert.setString(8, MappingJson.write(job.mapping()));
      insert.setLong(9, job.counts().total());
      insert.setObject(10, job.requestedAt().atOffset(ZoneOffset.UTC));
      insert.setArray(
          11,
          job.writesFor() == null
              ? null
              : connection.createArrayOf("text", job.writesFor().toArray()));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Her own import; the operator sees every one. */
  Optional<ImportJob> find(UUID id, Caller caller) {
    List<ImportJob> found =
        query("WHERE id = ? AND (requested_by = ? OR ?)", id, caller.id(), operates(caller));
    return found.stream().findFirst();
  }

  /**
   * Her own imports, the newest first.
   *
   * @param after the import to go on after; null to begin
   */
  Page<ImportJob> own(UUID after, int size, Caller caller) {
    String where = "WHERE requested_by = ? ";
    String order = "ORDER BY requested_at DESC, id DESC LIMIT " + (size + 1);
    List<ImportJob> found =
        after == null
            ? query(where + order, caller.id())
            : query(
                where
                    + "AND (requested_at, id) < (SELECT requested_at, id FROM import_job"
                    + " WHERE id = ? AND requested_by = ?) "
                    + order,
                caller.id(),
                after,
                caller.id());
    boolean more = found.size() > size;
    return new Page<>(
        more ? found.subList(0, size) : found,
        more ? found.get(size - 1).id().toString() : null,
        count(caller));
  }

  /** Refused rows, or rows read only in part, by line. */
  List<Trouble> troubles(UUID job, boolean notices) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT line, code, argument FROM import_problem
                WHERE job = ? AND notice = ? ORDER BY line
                """)) {
      select.setObject(1, job);
      select.setBoolean(2, notices);
      List<Trouble> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(new Trouble(rows.getLong(1), rows.getString(2), rows.getString(3), notices));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private long count(Caller caller) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT count(*) FROM import_job WHERE requested_by = ?")) {
      select.setObject(1, caller.id());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private List<ImportJob> query(String where, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + where)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      List<ImportJob> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(ImportRow.read(rows));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static boolean operates(Caller caller) {
    return caller.has(Role.OPERATOR);
  }
}
