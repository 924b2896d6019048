package org.teachercloud.catalog.describing.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceRow;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.Scope;

/** Adds to a resource what others are called: its owner, what must be completed earlier. */
@ApplicationScoped
class ResourceViews {

  private static final String FIND =
      "SELECT " + ResourceRow.COLUMNS + " FROM resource WHERE id = ?";
  private static final String OWNER = "SELECT name_zh, name_en FROM institution WHERE id = ?";

  /** Titles of what everyone, or everyone of the same institution, may see. */
  private static final String TITLES =
      """
      SELECT id, description -> 'title' ->> 'zh', description -> 'title' ->> 'en' FROM resource
      WHERE id = ANY(?) AND state = 'PUBLISHED' AND reaches(resource, ARRAY[?], now())
      """;

  private static final String AWAITS =
      "SELECT scope FROM share_grant WHERE resource = ? AND by_publication AND state = 'REQUESTED'";

  private static final String SUSPENDED =
      "SELECT suspended_at, reason FROM suspension WHERE resource = ? AND lifted_at IS NULL";

  Optional<ResourceView> find(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(of(connection, ResourceRow.read(row))) : Optional.empty();
      }
    }
  }

  ResourceView of(Connection connection, Resource resource) throws SQLException {
    return ResourceView.of(
        resource,
        owner(connection, resource),
        earlier(connection, resource),
        awaits(connection, resource),
        suspended(connection, resource));
  }

  /** For whom it was published too, once the platform approves; null where nothing waits. */
  private static Scope awaits(Connection connection, Resource resource) throws SQLException {
    if (resource.state() != ResourceState.PUBLISHED
        || resource.description().scope() == Scope.PUBLIC) {
      return null;
    }
    try (PreparedStatement select = connection.prepareStatement(AWAITS)) {
      select.setObject(1, resource.id());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Scope.valueOf(row.getString(1)) : null;
      }
    }
  }

  /** Since when and why it reaches nobody; null where that is not so. */
  private static ResourceView.Suspended suspended(Connection connection, Resource resource)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SUSPENDED)) {
      select.setObject(1, resource.id());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new ResourceView.Suspended(ResourceRow.instant(row, 1), row.getString(2))
            : null;
      }
    }
  }

  private static Text owner(Connection connection, Resource resource) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OWNER)) {
      select.setString(1, resource.institution());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Text(row.getString(1), row.getString(2));
      }
    }
  }

  private static List<ResourceView.Prerequisite> earlier(Connection connection, Resource resource)
      throws SQLException {
    List<UUID> ids = resource.description().prerequisites();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, Text> titles = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(TITLES)) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      select.setString(2, resource.institution());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          titles.put(rows.getObject(1, UUID.class), new Text(rows.getString(2), rows.getString(3)));
        }
      }
    }
    List<ResourceView.Prerequisite> earlier = new ArrayList<>();
    for (UUID id : ids) {
      if (titles.containsKey(id)) {
        earlier.add(new ResourceView.Prerequisite(id, titles.get(id)));
      }
    }
    return earlier;
  }
}
