package org.teachercloud.enrollment.seeding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.offering.Editions;
import org.teachercloud.enrollment.seeding.careers.Item;

/** What is offered to everyone, from this service's own copy of the catalogue. */
@ApplicationScoped
class Shelves {

  private static final int BITE = 500;
  private static final String COUNT = "SELECT count(*) FROM offering";
  private static final String ITEMS =
      """
      SELECT resource, version, subject_area, phases, stages, prerequisites FROM offering
      WHERE state = 'PUBLISHED' AND scope = 'PUBLIC' ORDER BY resource
      """;

  private final AgroalDataSource dataSource;
  private final Editions editions;

  Shelves(AgroalDataSource dataSource, Editions editions) {
    this.dataSource = dataSource;
    this.editions = editions;
  }

  private record Row(
      Edition.Key key, Subject subject, Set<Phase> phases, Set<Stage> stages, List<UUID> needs) {}

  /** How many resources have arrived, whatever became of them. */
  long count() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(COUNT);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new DeliveryException("The copy of the catalogue cannot be reached", failure);
    }
  }

  /** All of them, in the order of their ids. */
  List<Item> load() {
    List<Row> rows = rows();
    List<Item> items = new ArrayList<>(rows.size());
    for (int from = 0; from < rows.size(); from += BITE) {
      List<Row> some = rows.subList(from, Math.min(from + BITE, rows.size()));
      Map<Edition.Key, Edition> known =
          new HashMap<>(editions.getAll(some.stream().map(Row::key).toList()));
      for (Row row : some) {
        items.add(
            new Item(known.get(row.key()), row.subject(), row.phases(), row.stages(), row.needs()));
      }
    }
    return items;
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ITEMS);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String subject = row.getString(3);
        rows.add(
            new Row(
                new Edition.Key(row.getObject(1, UUID.class), row.getInt(2)),
                subject == null ? Subject.UNCLASSIFIED : Subject.valueOf(subject),
                set(Phase.class, row.getArray(4)),
                set(Stage.class, row.getArray(5)),
                List.of((UUID[]) row.getArray(6).getArray())));
      }
      return rows;
    } catch (SQLException failure) {
      throw new DeliveryException("The copy of the catalogue cannot be reached", failure);
    }
  }

  private static <E extends Enum<E>> Set<E> set(Class<E> type, Array array) throws SQLException {
    Set<E> set = EnumSet.noneOf(type);
    for (String name : (String[]) array.getArray()) {
      set.add(Enum.valueOf(type, name));
    }
    return set;
  }
}
