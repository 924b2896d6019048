package org.teachercloud.catalog.networking;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.postgresql.util.PSQLException;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.networking.MembershipOutcome.Broken;
import org.teachercloud.catalog.networking.MembershipOutcome.Changed;
import org.teachercloud.catalog.networking.MembershipOutcome.NotThere;
import org.teachercloud.catalog.networking.MembershipOutcome.Overlap;

/** Begins and ends roles from a day on. The past stays as it was; the rules hold on every day. */
@ApplicationScoped
public class ChangeMembership {

  private static final String OVERLAP = "23P01";
  private static final String RULE_BROKEN = "23514";
  private static final String UNKNOWN = "23503";

  private static final String LOCK = "SELECT FROM cluster WHERE id = ? FOR NO KEY UPDATE";
  private static final String GOES_ON =
      """
      SELECT FROM cluster_membership
      WHERE cluster = ? AND institution = ? AND role = ? AND from_date <= ? AND to_date IS NULL
      """;
  private static final String UNDO_SAME_DAY =
      "DELETE FROM cluster_membership WHERE cluster = ? AND institution = ? AND from_date = ?";
  private static final String END =
      """
      UPDATE cluster_membership SET to_date = ?
      WHERE cluster = ? AND institution = ? AND from_date < ? AND (to_date IS NULL OR to_date > ?)
      """;
  private static final String BEGIN =
      """
      INSERT INTO cluster_membership (cluster, institution, role, from_date) VALUES (?, ?, ?, ?)
      """;

  private static final String HAS_A_ROLE =
      """
      SELECT FROM cluster_membership WHERE cluster = ? AND institution = ? AND from_date <= ?
        AND (to_date IS NULL OR to_date > ?)
      """;
  private static final String LEAD =
      """
      SELECT institution FROM cluster_membership WHERE cluster = ? AND role = 'LEAD'
        AND from_date <= ? AND (to_date IS NULL OR to_date > ?)
      """;

  @Inject AgroalDataSource dataSource;
  @Inject @Any Instance<MembershipWatcher> watchers;

  /**
   * Gives an institution a role from a day on; a role that it has there ends the day before, and
   * the same role simply goes on.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public MembershipOutcome begin(
      int cluster, String institution, ClusterRole role, LocalDate from) {
    return change(
        cluster,
        connection -> {
          if (count(connection, GOES_ON, cluster, institution, role.name(), from) > 0) {
            return new Changed();
          }
          update(connection, UNDO_SAME_DAY, cluster, institution, from);
          update(connection, END, from, cluster, institution, from, from);
          update(connection, BEGIN, cluster, institution, role.name(), from);
          return new Changed();
        });
  }

  /**
   * Ends the role that an institution has.
   *
   * @param to the first day without it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public MembershipOutcome end(int cluster, String institution, LocalDate to) {
    return change(
        cluster,
        connection ->
            update(connection, END, to, cluster, institution, to, to) == 0
                ? new NotThere()
                : new Changed());
  }

  /**
   * Lets another institution lead a cluster from a day on. It must have a role there on that day.
   *
   * @param then what the one that led is from that day on; null where it leaves
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public MembershipOutcome handOver(
      int cluster, String institution, LocalDate from, ClusterRole then) {
    return change(
        cluster,
        connection -> {
          String former = lead(connection, cluster, from);
          if (former == null
              || count(connection, HAS_A_ROLE, cluster, institution, from, from) == 0) {
            return new NotThere();
          }
          if (former.equals(institution)) {
            return new Changed();
          }
          for (String one : List.of(former, institution)) {
            update(connection, UNDO_SAME_DAY, cluster, one, from);
            update(connection, END, from, cluster, one, from, from);
          }
          update(connection, BEGIN, cluster, institution, ClusterRole.LEAD.name(), from);
          if (then != null) {
            update(connection, BEGIN, cluster, former, then.name(), from);
          }
          return new Changed();
        });
  }

  private static String lead(Connection connection, int cluster, LocalDate day)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, LEAD, cluster, day, day);
        var rows = statement.executeQuery()) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  @FunctionalInterface
  private interface Step {
    MembershipOutcome take(Connection connection) throws SQLException;
  }

  private MembershipOutcome change(int cluster, Step step) {
    try (Connection connection = dataSource.getConnection()) {
      if (count(connection, LOCK, cluster) == 0) {
        return new NotThere();
      }
      update(connection, "SAVEPOINT change");
      MembershipOutcome outcome = taken(connection, step);
      if (outcome instanceof Changed) {
        watchers.forEach(watcher -> watcher.changed(cluster));
      }
      return outcome;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static MembershipOutcome taken(Connection connection, Step step) throws SQLException {
    try {
      MembershipOutcome outcome = step.take(connection);
      update(connection, "SET CONSTRAINTS cluster_holds_on_every_day IMMEDIATE");
      update(connection, "SET CONSTRAINTS cluster_holds_on_every_day DEFERRED");
      return outcome;
    } catch (PSQLException refused) {
      MembershipOutcome outcome =
          switch (String.valueOf(refused.getSQLState())) {
            case OVERLAP -> new Overlap();
            case UNKNOWN -> new NotThere();
            case RULE_BROKEN -> new Broken(rule(refused));
            default -> throw refused;
          };
      update(connection, "ROLLBACK TO SAVEPOINT change");
      return outcome;
    }
  }

  private static MembershipOutcome.Rule rule(PSQLException refused) {
    return MembershipOutcome.Rule.valueOf(
        refused.getServerErrorMessage().getConstraint().toUpperCase(Locale.ROOT));
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, values)) {
      statement.execute();
      return statement.getUpdateCount();
    }
  }

  private static int count(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, values);
        var rows = statement.executeQuery()) {
      return rows.next() ? 1 : 0;
    }
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
