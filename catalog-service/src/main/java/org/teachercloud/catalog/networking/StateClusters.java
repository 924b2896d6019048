package org.teachercloud.catalog.networking;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.contracts.ClusterChanged;

/** Tells the other services who is what in which cluster on which days. */
@ApplicationScoped
public class StateClusters implements MembershipWatcher {

  private static final String UNSTATED =
      "UPDATE cluster SET stated = true WHERE NOT stated RETURNING id";
  private static final String STATE =
      "UPDATE cluster SET stated = true WHERE id = ? RETURNING kind = 'SCHOOL_GROUP'";

  @Inject AgroalDataSource dataSource;
  @Inject Memberships memberships;
  @Inject CatalogEvents events;
  @Inject InstantSource clock;

  /** What is older than the fact is stated once. */
  void begin(@Observes StartupEvent start) {
    QuarkusTransaction.requiringNew().run(this::stateUnstated);
  }

  /** States those that never were. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void stateUnstated() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(UNSTATED);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        changed(rows.getInt(1));
      }
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void changed(int cluster) {
    List<ClusterChanged.Role> roles =
        memberships.in(cluster).stream().map(StateClusters::role).toList();
    events.changed(
        cluster, isGroup(cluster), roles, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private boolean isGroup(int cluster) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(STATE)) {
      update.setInt(1, cluster);
      try (ResultSet row = update.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static ClusterChanged.Role role(Membership one) {
    return new ClusterChanged.Role(
        one.institution(), ClusterChanged.Kind.valueOf(one.role().name()), one.from(), one.to());
  }
}
