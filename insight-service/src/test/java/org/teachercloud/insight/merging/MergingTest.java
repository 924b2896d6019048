package org.teachercloud.insight.merging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.insight.testing.Facts;
import org.teachercloud.insight.testing.Facts.Member;
import org.teachercloud.insight.testing.Facts.Stated;
import org.teachercloud.insight.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MergingTest {

  private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");

  private static final String PEOPLE =
      "SELECT count(*), count(person), count(DISTINCT person) FROM ledger WHERE resource = ?";

  @Inject AgroalDataSource dataSource;
  @Inject Facts facts;

  private final Member stays = new Member(UUID.randomUUID(), "ecnu");
  private final Member goes = new Member(UUID.randomUUID(), "ecnu");
  private final UUID course = UUID.randomUUID();

  @Test
  void usesUnderTwoAccountsAreOnePersonsWhateverArrivesFirst() throws SQLException {
    UUID merge = UUID.randomUUID();
    Stated before = facts.enrolled(goes, course, AT);
    Stated late = facts.completed(goes, course, AT);
    facts.arrive(before, facts.enrolled(stays, course, AT));
    assertEquals(List.of(2, 2, 2), people());
    facts.arrive(facts.merged(goes.person(), stays.person(), merge));
    facts.arrive(late);
    assertEquals(List.of(3, 3, 1), people());
    given()
        .get("/api/v1/merge-receipts/insight/" + merge)
        .then()
        .statusCode(200)
        .body("lines.find { it.table == 'ledger' }.rows", equalTo(1));
  }

  @Test
  void theMergeAndWhatCameBeforeItInOneBatchAreOnePersonsToo() throws SQLException {
    facts.arrive(
        facts.merged(goes.person(), stays.person(), UUID.randomUUID()),
        facts.enrolled(stays, course, AT),
        facts.enrolled(goes, course, AT));
    assertEquals(List.of(2, 2, 1), people());
  }

  @Test
  void whoLeavesAfterwardsIsNobodyUnderEither() throws SQLException {
    Stated before = facts.enrolled(goes, course, AT);
    Stated late = facts.completed(goes, course, AT);
    facts.arrive(before, facts.enrolled(stays, course, AT));
    facts.arrive(facts.left(stays.person(), UUID.randomUUID()));
    facts.arrive(facts.merged(goes.person(), stays.person(), UUID.randomUUID()));
    assertEquals(List.of(2, 0, 0), people(), "also when the merge is heard of after it");
    facts.arrive(late);
    assertEquals(List.of(3, 0, 0), people(), "and what arrives even later");
  }

  private List<Integer> people() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PEOPLE)) {
      select.setObject(1, course);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return List.of(row.getInt(1), row.getInt(2), row.getInt(3));
      }
    }
  }
}
