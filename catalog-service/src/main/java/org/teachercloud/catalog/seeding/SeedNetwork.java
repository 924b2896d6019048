package org.teachercloud.catalog.seeding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.networking.RegisterInstitution;
import org.teachercloud.catalog.networking.StateClusters;
import org.teachercloud.catalog.seeding.texts.SeedTexts;

/** The clusters and institutions of the network, with the dates of their roles. */
@ApplicationScoped
public class SeedNetwork {

  private static final LocalDate BEGINNING = LocalDate.of(2021, 9, 1);

  /**
   * The table of the programme has this institution as supported, its results call it a partner.
   * Both hold, one after the other; the day of the change is assumed, the sources do not tell it.
   */
  private static final String BECAME_PARTNER = "gannan-normal-university";

  private static final LocalDate PARTNER_SINCE = LocalDate.of(2024, 9, 1);

  private static final String MEMBERSHIP =
      """
      INSERT INTO cluster_membership (cluster, institution, role, from_date, to_date)
      SELECT ?, ?, ?, ?, ?
      WHERE NOT EXISTS (SELECT FROM cluster_membership WHERE cluster = ? AND institution = ?
        AND from_date = ?)
      """;

  /** What was taken back is not given again. */
  private static final String APPROVAL =
      """
      INSERT INTO standing_approval (id, institution, from_date, given_at)
      SELECT gen_random_uuid(), institution, ?, now()
      FROM (SELECT DISTINCT institution FROM cluster_membership JOIN cluster ON cluster.id = cluster
        WHERE kind = 'CLUSTER' AND cluster.id < 101 AND role IN ('LEAD', 'PARTNER')
          AND from_date <= current_date AND (to_date IS NULL OR to_date > current_date)) AS network
      WHERE NOT EXISTS (SELECT FROM standing_approval AS one
        WHERE one.institution = network.institution)
      """;

  @Inject AgroalDataSource dataSource;
  @Inject RegisterInstitution register;
  @Inject StateClusters clusters;

  /** Registers what is missing; what is there stays as it is. */
  @Transactional(Transactional.TxType.MANDATORY)
  void write() {
    for (String[] row : SeedTexts.network()) {
      int cluster = Integer.parseInt(row[0]);
      String id = register.findOrRegister(row[2], new Text(row[4], row[3])).id();
      boolean changes = row[2].equals(BECAME_PARTNER);
      member(new Membership(cluster, id, row[1], BEGINNING, changes ? PARTNER_SINCE : null));
      if (changes) {
        member(new Membership(cluster, id, "PARTNER", PARTNER_SINCE, null));
      }
    }
    approveAhead();
    clusters.stateUnstated();
  }

  /** What leads and partners publish is approved from the beginning, until the operator ends it. */
  private void approveAhead() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(APPROVAL)) {
      insert.setDate(1, Date.valueOf(BEGINNING));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private record Membership(
      int cluster, String institution, String role, LocalDate from, LocalDate to) {}

  private void member(Membership membership) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement cluster =
            connection.prepareStatement("INSERT INTO cluster VALUES (?) ON CONFLICT DO NOTHING");
        PreparedStatement insert = connection.prepareStatement(MEMBERSHIP)) {
      cluster.setInt(1, membership.cluster());
      cluster.executeUpdate();
      insert.setInt(1, membership.cluster());
      insert.setString(2, membership.institution());
      insert.setString(3, membership.role());
      insert.setDate(4, Date.valueOf(membership.from()));
      insert.setDate(5, membership.to() == null ? null : Date.valueOf(membership.to()));
      insert.setInt(6, membership.cluster());
      insert.setString(7, membership.institution());
      insert.setDate(8, Date.valueOf(membership.from()));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
