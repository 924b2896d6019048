package org.teachercloud.catalog.merging;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.describing.CatalogStoreException;

/** All accounts that went into others. */
@ApplicationScoped
class Mergers {

  /** Wishes are taken one after the other: two accounts never go into each other. */
  private static final long ALONE = 7_204_311_931L;

  private static final String SEEN = "SELECT id, merged_at, account_closed_at FROM merger WHERE ";

  private static final String OPEN = " FROM merger WHERE account_closed_at IS NULL";

  @Inject AgroalDataSource dataSource;

  /** Waits until no other wish is being taken. */
  void alone() {
    run("SELECT pg_advisory_xact_lock(?) IS NULL", row -> row, ALONE);
  }

  /** Whether somebody has asked to leave the cloud, or has. */
  boolean leaves(UUID person) {
    return !run("SELECT id FROM departure WHERE person = ?", Mergers::id, person).isEmpty();
  }

  /** Whether an account has gone before. */
  boolean gone(UUID person) {
    return !run("SELECT id FROM merger WHERE person = ?", Mergers::id, person).isEmpty();
  }

  /** Notes that one went into the other, and that those which went into it before did, too. */
  Merger add(UUID id, UUID person, UUID into, Instant at) {
    run(
        "UPDATE merger SET into_person = ? WHERE into_person = ? RETURNING id",
        Mergers::id,
        into,
        person);
    return run(
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
    return run(
        SEEN + "into_person = ? ORDER BY merged_at DESC, id LIMIT ? OFFSET ?",
        Mergers::merger,
        caller.id(),
        size,
        from);
  }

  long count(Caller caller) {
    return run(
            "SELECT count(*) FROM merger WHERE into_person = ?", row -> row.getLong(1), caller.id())
        .getFirst();
  }

  /** For whoever knows the number. */
  Optional<Merger> find(UUID id) {
    return run(SEEN + "id = ?", Mergers::merger, id).stream().findFirst();
  }

  /** Those after the first ones, the oldest first. */
  List<Merger.MergedAccount> openAccounts(int from, int size) {
    return run(
        "SELECT id, person" + OPEN + " ORDER BY merged_at, id LIMIT ? OFFSET ?",
        row -> new Merger.MergedAccount(id(row), row.getObject(2, UUID.class)),
        size,
        from);
  }

  long countOpenAccounts() {
    return run("SELECT count(*)" + OPEN, row -> row.getLong(1)).getFirst();
  }

  /** Notes that the account is gone; the moment stays that of the first note. */
  Optional<Merger> closed(UUID id, Instant now) {
    return run(
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
    return Merger.of(id(row), instant(row, 2), instant(row, 3));
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject(1, UUID.class);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> run(String sql, Reading<T> reading, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(
            i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
      }
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reading.of(rows));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
