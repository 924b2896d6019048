package org.teachercloud.catalog.merging;

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

/** All accounts that went into others. */
@ApplicationScoped
class Mergers {

  /** Wishes are taken one after the other: two accounts never go into each other. */
  private static final long ALONE = 7_204_311_931L;

  private static final String SEEN = "SELECT id, merged_at, account_closed_at FROM merger WHERE ";

  private static final String OPEN = " FROM merger WHERE account_closed_at IS NULL";

  @Inject Rows rows;

  /** Waits until no other wish is being taken. */
  void alone() {
    rows.of("SELECT pg_advisory_xact_lock(?) IS NULL", row -> row, ALONE);
  }

  /** Whether somebody has asked to leave the cloud, or has. */
  boolean leaves(UUID person) {
    return !rows.of("SELECT id FROM departure WHERE person = ?", Mergers::id, person).isEmpty();
  }

  /** Whether an account has gone before. */
  boolean gone(UUID person) {
    return !rows.of("SELECT id FROM merger WHERE person = ?", Mergers::id, person).isEmpty();
  }

  /** Notes that one went into the other, and that those which went into it before did, too. */
  Merger add(UUID id, UUID person, UUID into, Instant at) {
    rows.of(
        "UPDATE merger SET into_person = ? WHERE into_person = ? RETURNING id",
        Mergers::id,
        into,
        person);
    return rows.of(
            "INSERT INTO merger (id, person, into_person, merged_at) VALUES (?, ?, ?, ?)"
                + " RETURNING id, merged_at, account_closed_at",
            Mergers::merger,
            id,
            person,
            into,
            at)
        .getFirst();
  }

  /** Those by which accounts went into the caller's, after the first ones, the newest first. */
  List<Merger> of(Caller caller, int from, int size) {
    return rows.of(
        SEEN + "into_person = ? ORDER BY merged_at DESC, id LIMIT ? OFFSET ?",
        Mergers::merger,
        caller.id(),
        size,
        from);
  }

  long count(Caller caller) {
    return rows.of(
            "SELECT count(*) FROM merger WHERE into_person = ?", row -> row.getLong(1), caller.id())
        .getFirst();
  }

  /** For whoever knows the number. */
  Optional<Merger> find(UUID id) {
    return rows.of(SEEN + "id = ?", Mergers::merger, id).stream().findFirst();
  }

  /** Those after the first ones, the oldest first. */
  List<Merger.MergedAccount> openAccounts(int from, int size) {
    return rows.of(
        "SELECT id, person" + OPEN + " ORDER BY merged_at, id LIMIT ? OFFSET ?",
        row -> new Merger.MergedAccount(id(row), row.getObject(2, UUID.class)),
        size,
        from);
  }

  long countOpenAccounts() {
    return rows.of("SELECT count(*)" + OPEN, row -> row.getLong(1)).getFirst();
  }

  /** Notes that the account is gone; the moment stays that of the first note. */
  Optional<Merger> closed(UUID id, Instant now) {
    return rows
        .of(
            """
            UPDATE merger SET account_closed_at = coalesce(account_closed_at, ?) WHERE id = ?
            RETURNING id, merged_at, account_closed_at
            """,
            Mergers::merger,
            now,
            id)
        .stream()
        .findFirst();
  }

  private static Merger merger(ResultSet row) throws SQLException {
    return Merger.of(id(row), Rows.instant(row, 2), Rows.instant(row, 3));
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject(1, UUID.class);
  }
}
