package org.teachercloud.catalog.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.Rows;

/** All wishes to leave. */
@ApplicationScoped
class Departures {

  private static final String SEEN =
      "SELECT id, asked_at, due_at, left_at, account_closed_at FROM departure WHERE ";

  private static final String OPEN =
      " FROM departure WHERE left_at IS NOT NULL AND account_closed_at IS NULL";

  @Inject Rows rows;

  /** Notes a wish; empty where she has asked before. */
  Optional<Departure> ask(UUID id, Caller caller, Instant now, Instant due) {
    return rows
        .of(
            "INSERT INTO departure (id, person, asked_at, due_at) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING RETURNING id, asked_at, due_at, left_at,"
                + " account_closed_at",
            Departures::departure,
            id,
            caller.id(),
            now,
            due)
        .stream()
        .findFirst();
  }

  Optional<Departure> of(Caller caller) {
    return rows.of(SEEN + "person = ?", Departures::departure, caller.id()).stream().findFirst();
  }

  /** For whoever knows the number. */
  Optional<Departure> find(UUID id) {
    return rows.of(SEEN + "id = ?", Departures::departure, id).stream().findFirst();
  }

  /** Takes the caller's wish back while it is one; whether it was. */
  boolean takeBack(UUID id, Caller caller) {
    return !rows.of(
            "DELETE FROM departure WHERE id = ? AND person = ? AND left_at IS NULL RETURNING id",
            Departures::id,
            id,
            caller.id())
        .isEmpty();
  }

  /** Makes one due wish a fact; empty when there is none, or others are at it. */
  Optional<Departure.OpenAccount> turnOne(Instant now) {
    return rows
        .of(
            """
            UPDATE departure SET left_at = ? WHERE id = (
              SELECT id FROM departure WHERE left_at IS NULL AND due_at <= ?
              ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, person
            """,
            Departures::open,
            now,
            now)
        .stream()
        .findFirst();
  }

  /** Those after the first ones, the oldest first. */
  List<Departure.OpenAccount> openAccounts(int from, int size) {
    return rows.of(
        "SELECT id, person" + OPEN + " ORDER BY left_at, id LIMIT ? OFFSET ?",
        Departures::open,
        size,
        from);
  }

  long countOpenAccounts() {
    return rows.of("SELECT count(*)" + OPEN, row -> row.getLong(1)).getFirst();
  }

  /** Notes that the account is gone; the moment stays that of the first note. */
  Optional<Departure> closed(UUID id, Instant now) {
    return rows
        .of(
            """
            UPDATE departure SET account_closed_at = coalesce(account_closed_at, ?)
            WHERE id = ? AND left_at IS NOT NULL
            RETURNING id, asked_at, due_at, left_at, account_closed_at
            """,
            Departures::departure,
            now,
            id)
        .stream()
        .findFirst();
  }

  private static Departure departure(ResultSet row) throws SQLException {
    return Departure.of(
        id(row),
        Rows.instant(row, 2),
        Rows.instant(row, 3),
        Rows.instant(row, 4),
        Rows.instant(row, 5));
  }

  private static Departure.OpenAccount open(ResultSet row) throws SQLException {
    return new Departure.OpenAccount(id(row), row.getObject(2, UUID.class));
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject(1, UUID.class);
  }
}
