package org.teachercloud.catalog.importing.running;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.importing.ImportJob.Trouble;
import org.teachercloud.catalog.importing.reading.RowReading.Course;

/** Which courses a file has named already: a second row of the same address is refused. */
@ApplicationScoped
class ImportSeen {

  private static final String NOTE =
      """
      INSERT INTO import_seen (job, resource, line)
      SELECT ?, resource, line FROM unnest(?, ?) AS named (resource, line)
      ON CONFLICT DO NOTHING
      """;

  private static final String FIRST =
      "SELECT resource, line FROM import_seen WHERE job = ? AND resource = ANY(?)";

  @Inject AgroalDataSource dataSource;

  /** The rows that are the first of their address; the others are added to the troubles. */
  @Transactional(Transactional.TxType.MANDATORY)
  SortedMap<Long, Course> firstOnly(UUID job, Map<Long, Course> courses, List<Trouble> troubles) {
    SortedMap<Long, Course> byLine = new TreeMap<>(courses);
    Map<UUID, Long> first = first(job, byLine);
    byLine
        .entrySet()
        .removeIf(
            entry -> {
              long line = first.get(entry.getValue().address().resource());
              if (line == entry.getKey()) {
                return false;
              }
              String earlier = Long.toString(line);
              return troubles.add(new Trouble(entry.getKey(), "ADDRESS_REPEATED", earlier, false));
            });
    return byLine;
  }

  private Map<UUID, Long> first(UUID job, SortedMap<Long, Course> byLine) {
    Object[] ids = byLine.values().stream().map(course -> course.address().resource()).toArray();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement note = connection.prepareStatement(NOTE);
        PreparedStatement select = connection.prepareStatement(FIRST)) {
      note.setObject(1, job);
      note.setArray(2, connection.createArrayOf("uuid", ids));
      note.setArray(3, connection.createArrayOf("bigint", byLine.keySet().toArray()));
      note.executeUpdate();
      select.setObject(1, job);
      select.setArray(2, connection.createArrayOf("uuid", ids));
      Map<UUID, Long> first = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          first.put(rows.getObject(1, UUID.class), rows.getLong(2));
        }
      }
      return first;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
