package org.teachercloud.catalog.describing.reading;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceRow;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reaching.Visibility;

/** What everyone may see, and what everyone once saw and has gone. */
@ApplicationScoped
public class PublicResources {

  static final String SHOWN = shown("resource");

  /** What a grant has just begun to show may not be marked yet. */
  private static final String EVER = "WHERE (ever_public OR " + SHOWN + ") AND id = ";

  private static final String SELECT =
      "SELECT " + ResourceRow.COLUMNS + ", " + SHOWN + " FROM resource ";

  private static final String OWNERS =
      "SELECT id, name_zh, name_en FROM institution WHERE id = ANY(?)";

  @Inject AgroalDataSource dataSource;

  /**
   * One that everyone sees or once saw.
   *
   * @param owner what its institution is called
   * @param gone whether it is there for everyone no more: withdrawn, or no longer shared with all
   */
  public record Public(Resource resource, Text owner, boolean gone) {}

  /** Where a reader of the list stands: behind the last resource that she got. */
  public record Place(Instant updatedAt, long change) {}

  /**
   * The sight of a visitor on rows of the table at this moment, grants and their terms included;
   * the same rule as {@link Visibility#sees}.
   *
   * @param row what the table is called in the query
   */
  public static String shown(String row) {
    return "(%1$s.state = 'PUBLISHED' AND reaches(%1$s, '{}', now()))".formatted(row);
  }

  /** The resource, if it was ever there for everyone. */
  public Optional<Public> find(UUID id) {
    try (Connection connection = dataSource.getConnection()) {
      return query(connection, EVER + "?", id).stream().findFirst();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Those of the given resources that were ever there for everyone, in no order. */
  public List<Public> all(Collection<UUID> ids) {
    try (Connection connection = dataSource.getConnection()) {
      Object array = connection.createArrayOf("uuid", ids.toArray());
      return query(connection, EVER + "ANY(?)", array);
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /**
   * What changed in a span of time, the oldest change first, gone ones included. A resource that
   * changes while somebody reads moves behind everything read so far: it is never missed.
   *
   * @param after where to go on; null to begin
   */
  public List<Public> changed(PublicSpan span, Place after, int limit) {
    List<Object> values = new ArrayList<>();
    String where = span.where(values);
    if (after != null) {
      where += " AND (updated_at, change) > (?, ?)";
      values.add(ResourceRow.time(after.updatedAt()));
      values.add(after.change());
    }
    values.add(limit);
    try (Connection connection = dataSource.getConnection()) {
      String ordered = where + " ORDER BY updated_at, change LIMIT ?";
      return query(connection, ordered, values.toArray());
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** How many changed in a span of time, gone ones included. */
  public long count(PublicSpan span) {
    List<Object> values = new ArrayList<>();
    String sql = "SELECT count(*) FROM resource " + span.where(values);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = prepared(connection, sql, values.toArray());
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** The oldest last change of all; empty while there is none. */
  public Optional<Instant> oldestChange() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT min(updated_at) FROM resource WHERE ever_public");
        ResultSet row = select.executeQuery()) {
      row.next();
      return Optional.ofNullable(ResourceRow.instant(row, 1));
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Institutions that have or had something for everyone, with their names, by slug. */
  public Map<String, Text> owners(String after, int limit) {
    String sql =
        """
        SELECT id, name_zh, name_en FROM institution
        WHERE id > ? AND EXISTS
          (SELECT 1 FROM resource WHERE institution = institution.id AND ever_public)
        ORDER BY id LIMIT ?
        """;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = prepared(connection, sql, after, limit)) {
      return names(select);
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static List<Public> query(Connection connection, String where, Object... values)
      throws SQLException {
    List<Resource> resources = new ArrayList<>();
    List<Boolean> shown = new ArrayList<>();
    try (PreparedStatement select = prepared(connection, SELECT + where, values);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        resources.add(ResourceRow.read(rows));
        shown.add(rows.getBoolean(18));
      }
    }
    Map<String, Text> owners = owners(connection, resources);
    List<Public> found = new ArrayList<>(resources.size());
    for (int i = 0; i < resources.size(); i++) {
      Resource resource = resources.get(i);
      found.add(new Public(resource, owners.get(resource.institution()), !shown.get(i)));
    }
    return found;
  }

  private static Map<String, Text> owners(Connection connection, List<Resource> resources)
      throws SQLException {
    if (resources.isEmpty()) {
      return Map.of();
    }
    Set<String> slugs =
        resources.stream()
            .map(Resource::institution)
            .collect(Collectors.toCollection(TreeSet::new));
    try (PreparedStatement select = connection.prepareStatement(OWNERS)) {
      select.setArray(1, connection.createArrayOf("text", slugs.toArray()));
      return names(select);
    }
  }

  private static Map<String, Text> names(PreparedStatement select) throws SQLException {
    Map<String, Text> names = new LinkedHashMap<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        names.put(rows.getString(1), new Text(rows.getString(2), rows.getString(3)));
      }
    }
    return names;
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
