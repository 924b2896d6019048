package org.teachercloud.enrollment.standards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.contracts.CrosswalkAdopted;
import org.teachercloud.contracts.LinkKind;
import org.teachercloud.contracts.StandardsFrameworkPublished;
import org.teachercloud.delivery.DeliveryException;

/** The copy of the catalogue's standards and of the links between them that are adopted. */
@ApplicationScoped
class Standards {

  /**
   * A standard with one of its counterparts.
   *
   * @param counterpart null where it has none
   */
  record Row(Standard standard, Counterpart counterpart) {}

  private static final TypeReference<Map<String, String>> TEXT = new TypeReference<>() {};

  private static final String FRAMEWORK =
      """
      INSERT INTO standards_framework (framework, country, version, title)
      VALUES (?, ?, ?, ?::jsonb)
      ON CONFLICT (framework) DO UPDATE SET country = EXCLUDED.country,
        version = EXCLUDED.version, title = EXCLUDED.title
      """;
  private static final String ITEM =
      "INSERT INTO standards_item (framework, item, code, title) VALUES (?, ?, ?, ?::jsonb)";
  private static final String LINK =
      """
      INSERT INTO adopted_link (link, kind, origin, origin_framework, origin_version,
        destination, destination_framework, destination_version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /**
   * A link counts only while both frameworks are in the versions that it was judged by: a new
   * version may be known here before it is known that it opened the link again.
   */
  private static final String LOOK =
      """
      SELECT i.item, i.code, i.title, f.framework, f.country, f.version, f.title,
        l.kind, l.forth, o.item, o.code, o.title, g.framework, g.country, g.version, g.title
      FROM standards_item i JOIN standards_framework f ON f.framework = i.framework
      LEFT JOIN (
        (SELECT kind, true AS forth, origin AS own, origin_framework AS own_framework,
           origin_version AS own_version, destination AS other,
           destination_framework AS other_framework, destination_version AS other_version
         FROM adopted_link WHERE origin = ANY(?)
         UNION ALL
         SELECT kind, false, destination, destination_framework, destination_version, origin,
           origin_framework, origin_version
         FROM adopted_link WHERE destination = ANY(?)) l
        JOIN standards_framework g ON g.framework = l.other_framework
          AND g.version = l.other_version
        JOIN standards_item o ON o.item = l.other AND o.framework = g.framework)
        ON l.own = i.item AND l.own_framework = f.framework AND l.own_version = f.version
      WHERE i.item = ANY(?)
      ORDER BY i.item, g.country, g.framework, o.code, o.item
      """;

  private final AgroalDataSource dataSource;
  private final ObjectMapper json;

  Standards(AgroalDataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** What is known of the items: each standard alone where it has no counterpart. */
  List<Row> look(Collection<UUID> items) {
    Object[] ids = items.toArray();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LOOK)) {
      for (int place = 1; place <= 3; place++) {
        select.setArray(place, connection.createArrayOf("uuid", ids));
      }
      List<Row> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(new Row(standard(row, 1), counterpart(row)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  /** Keeps this version of a framework in place of the one before. */
  @Transactional(Transactional.TxType.MANDATORY)
  void keep(StandardsFrameworkPublished fact) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement framework = connection.prepareStatement(FRAMEWORK);
        PreparedStatement clear =
            connection.prepareStatement("DELETE FROM standards_item WHERE framework = ?");
        PreparedStatement item = connection.prepareStatement(ITEM)) {
      bind(framework, fact.framework(), fact.country(), fact.version(), write(fact.title()));
      framework.executeUpdate();
      bind(clear, fact.framework());
      clear.executeUpdate();
      for (StandardsFrameworkPublished.Item one : fact.items()) {
        bind(item, fact.framework(), one.id(), one.code(), write(one.title()));
        item.addBatch();
      }
      item.executeBatch();
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  /** Keeps an adopted link, which has two ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  void keep(CrosswalkAdopted fact) {
    CrosswalkAdopted.End from = fact.origin();
    CrosswalkAdopted.End to = fact.destination();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement link = connection.prepareStatement(LINK)) {
      bind(
          link,
          fact.link(),
          fact.kind().name(),
          from.item(),
          from.framework(),
          from.version(),
          to.item(),
          to.framework(),
          to.version());
      link.executeUpdate();
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  /** Forgets a link, if it is known. */
  @Transactional(Transactional.TxType.MANDATORY)
  void drop(UUID link) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM adopted_link WHERE link = ?")) {
      bind(delete, link);
      delete.executeUpdate();
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  private Counterpart counterpart(ResultSet row) throws SQLException {
    if (row.getString(8) == null) {
      return null;
    }
    LinkKind kind = LinkKind.valueOf(row.getString(8));
    return new Counterpart(row.getBoolean(9) ? kind : turned(kind), standard(row, 10));
  }

  private Standard standard(ResultSet row, int from) throws SQLException {
    return new Standard(
        row.getObject(from, UUID.class),
        row.getString(from + 1),
        read(row.getString(from + 2)),
        new Standard.Framework(
            row.getObject(from + 3, UUID.class),
            row.getString(from + 4),
            row.getString(from + 5),
            read(row.getString(from + 6))));
  }

  /** The kind as seen from the destination. */
  private static LinkKind turned(LinkKind kind) {
    return switch (kind) {
      case BROADER -> LinkKind.NARROWER;
      case NARROWER -> LinkKind.BROADER;
      case EXACT, RELATED, NONE -> kind;
    };
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private Map<String, String> read(String text) {
    try {
      return json.readValue(text, TEXT);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("A text is not what was written", malformed);
    }
  }

  private String write(Map<String, String> text) {
    try {
      return json.writeValueAsString(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static DeliveryException unreachable(SQLException failure) {
    return new DeliveryException("The copy of the standards cannot be reached", failure);
  }
}
