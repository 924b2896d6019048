package org.teachercloud.enrollment.belonging;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.offering.Institutions;

/**
 * Where learners stand with institutions. Whoever asks is an argument: an institution reaches only
 * enrolments that it knows of. The database keeps every change by itself.
 */
@ApplicationScoped
class Belongings {

  /** At most so many changes of one enrolment are shown: far more than any life has. */
  private static final int SHOWN = 200;

  private static final String LEARNER =
      """
      SELECT e.learner FROM enrollment e WHERE e.id = ? AND (e.learner = ? OR EXISTS
        (SELECT FROM belonging b WHERE b.enrollment = e.id AND b.institution = ANY(?)))
      """;
  private static final String LOCK =
      "SELECT institution, state, reason, number FROM belonging WHERE enrollment = ?"
          + " ORDER BY institution FOR UPDATE";
  private static final String LOCK_ENROLLMENT = "SELECT 1 FROM enrollment WHERE id = ? FOR UPDATE";
  private static final String SAVE =
      """
      INSERT INTO belonging (enrollment, institution, state, number, reason, note, changed_by,
        changed_at)
      VALUES (?, ?, ?, 1, ?, ?, ?, ?)
      ON CONFLICT (enrollment, institution) DO UPDATE SET state = excluded.state,
        number = belonging.number + 1, reason = excluded.reason, note = excluded.note,
        changed_by = excluded.changed_by, changed_at = excluded.changed_at
      """;
  private static final String CHANGES =
      """
      SELECT * FROM (
        SELECT institution, number, from_state, to_state, reason, note, who, at
        FROM belonging_change WHERE enrollment = ? AND (?::text[] IS NULL OR institution = ANY(?))
        ORDER BY at DESC, number DESC LIMIT ?) AS latest
      ORDER BY institution, number
      """;
  private static final String LEARNS_AT =
      "UPDATE enrollment SET institution = ? WHERE id = ? AND institution IS DISTINCT FROM ?";
  private static final String LEARNS_AT_NO_MORE =
      "UPDATE enrollment SET institution = NULL WHERE id = ? AND institution = ?";
  private static final String IS_INSTITUTION = "SELECT 1 FROM institution WHERE id = ?";

  private final AgroalDataSource dataSource;
  private final Institutions institutions;

  Belongings(AgroalDataSource dataSource, Institutions institutions) {
    this.dataSource = dataSource;
    this.institutions = institutions;
  }

  /** Where she stands now. */
  record Row(Belonging state, BelongingReason reason) {}

  /** A change to be kept. */
  record Step(
      UUID enrollment,
      String institution,
      Belonging to,
      BelongingReason reason,
      String note,
      UUID who,
      Instant at) {}

  /** Whose enrolment it is, where it is the caller's own or her institution knows of it. */
  Optional<UUID> learner(Caller caller, UUID enrollment) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LEARNER)) {
      select.setObject(1, enrollment);
      select.setObject(2, caller.id());
      select.setArray(3, connection.createArrayOf("text", administered(caller)));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new DeliveryException("An enrolment cannot be reached", failure);
    }
  }

  private static Object[] administered(Caller caller) {
    return caller.has(Role.INSTITUTION_ADMIN) ? caller.institutions().toArray() : new Object[0];
  }

  /** By institution, locked with the enrolment until the commit. */
  Map<String, Row> lock(UUID enrollment) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement whole = connection.prepareStatement(LOCK_ENROLLMENT);
        PreparedStatement select = connection.prepareStatement(LOCK)) {
      whole.setObject(1, enrollment);
      whole.execute();
      select.setObject(1, enrollment);
      Map<String, Row> found = new LinkedHashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(
              rows.getString(1),
              new Row(
                  Belonging.valueOf(rows.getString(2)),
                  BelongingReason.valueOf(rows.getString(3))));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new DeliveryException("An enrolment cannot be locked", failure);
    }
  }

  void save(Step step) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement save = connection.prepareStatement(SAVE)) {
      save.setObject(1, step.enrollment());
      save.setString(2, step.institution());
      save.setString(3, step.to().name());
      save.setString(4, step.reason().name());
      save.setString(5, step.note());
      save.setObject(6, step.who(), Types.OTHER);
      save.setObject(7, step.at().atOffset(ZoneOffset.UTC));
      save.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("A change could not be kept", failure);
    }
  }

  /** What she does from now on is stated as done by a member of the institution. */
  void learnsAt(UUID enrollment, String institution) {
    move(LEARNS_AT, institution, enrollment, institution);
  }

  /** What she does from now on is not the institution's, if it was until now. */
  void learnsNoMoreAt(UUID enrollment, String institution) {
    move(LEARNS_AT_NO_MORE, enrollment, institution);
  }

  private void move(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      for (int place = 0; place < values.length; place++) {
        update.setObject(place + 1, values[place]);
      }
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("An enrolment could not be moved", failure);
    }
  }

  boolean isInstitution(String slug) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(IS_INSTITUTION)) {
      select.setString(1, slug);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException failure) {
      throw new DeliveryException("Institutions cannot be reached", failure);
    }
  }

  /**
   * What the caller may see of an enrolment of a learner: all of her own, else her institutions'.
   */
  List<BelongingView> of(Caller caller, UUID enrollment, UUID learner) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(CHANGES)) {
      var seen =
          caller.id().equals(learner)
              ? null
              : connection.createArrayOf("text", administered(caller));
      select.setObject(1, enrollment);
      select.setArray(2, seen);
      select.setArray(3, seen);
      select.setInt(4, SHOWN);
      Map<String, List<BelongingView.ChangeView>> found = new LinkedHashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found
              .computeIfAbsent(rows.getString("institution"), slug -> new ArrayList<>())
              .add(read(rows, learner));
        }
      }
      return found.entrySet().stream()
          .map(
              each ->
                  new BelongingView(
                      institutions.view(each.getKey()),
                      each.getValue().getLast().to(),
                      each.getValue()))
          .toList();
    } catch (SQLException failure) {
      throw new DeliveryException("Changes cannot be reached", failure);
    }
  }

  private static BelongingView.ChangeView read(ResultSet row, UUID learner) throws SQLException {
    String from = row.getString("from_state");
    UUID who = row.getObject("who", UUID.class);
    return new BelongingView.ChangeView(
        row.getInt("number"),
        from == null ? null : Belonging.valueOf(from),
        Belonging.valueOf(row.getString("to_state")),
        BelongingReason.valueOf(row.getString("reason")),
        row.getString("note"),
        Change.actor(who, learner),
        who,
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
