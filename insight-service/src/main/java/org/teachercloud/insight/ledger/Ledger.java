package org.teachercloud.insight.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.teachercloud.access.SamePerson;
import org.teachercloud.access.persons.Receipts;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.insight.terms.Terms;

/**
 * Writes uses down, in the transaction of the inbox, and who began which work. Who has left is
 * nobody here, and whose account went into another one is the other one, whether facts come before
 * or after it: in any order of arrival the ledger ends as the same.
 */
@ApplicationScoped
class Ledger {

  private static final String WRITE =
      """
      INSERT INTO ledger (fact, kind, resource, consumer, person, day, at)
      VALUES (coalesce(?, gen_random_uuid()), ?, ?, ?, ?, ?, ?)
      """;

  private static final String BEGUN =
      "INSERT INTO contribution (work, person) VALUES (?, ?) ON CONFLICT DO NOTHING";

  @Inject AgroalDataSource dataSource;
  @Inject Receipts receipts;
  @Inject SamePerson same;
  @Inject Pseudonyms pseudonyms;
  @Inject Terms terms;

  void write(List<Use> uses) {
    if (uses.isEmpty()) {
      return;
    }
    Map<UUID, UUID> gone = same.ends(uses.stream().map(Use::person).distinct().toList());
    Function<Use, UUID> whose = use -> gone.getOrDefault(use.person(), use.person());
    Set<UUID> left = receipts.among(uses.stream().map(whose).distinct().toList());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(WRITE);
        PreparedStatement begun = connection.prepareStatement(BEGUN)) {
      for (Use use : uses) {
        UUID person = whose.apply(use);
        boolean nobody = left.contains(person);
        insert.setObject(1, nobody ? null : use.fact(), Types.OTHER);
        insert.setString(2, use.kind().name());
        insert.setObject(3, use.resource());
        insert.setString(4, use.institution());
        UUID pseudonym = nobody ? null : pseudonyms.of(person.toString());
        insert.setObject(5, pseudonym, Types.OTHER);
        insert.setObject(6, terms.dayOf(use.at()));
        insert.setObject(7, use.at().atOffset(ZoneOffset.UTC));
        insert.addBatch();
        if (use.work() != null && !nobody) {
          begun.setObject(1, use.work());
          begun.setObject(2, pseudonym);
          begun.addBatch();
        }
      }
      insert.executeBatch();
      begun.executeBatch();
    } catch (SQLException failure) {
      throw new DeliveryException("The ledger cannot be written", failure);
    }
  }
}
