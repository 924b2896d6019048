package org.teachercloud.insight.leaving;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.persons.CompareSchema;
import org.teachercloud.insight.testing.Facts;
import org.teachercloud.insight.testing.Facts.Member;
import org.teachercloud.insight.testing.Facts.Stated;
import org.teachercloud.insight.testing.RealParts;
import org.teachercloud.insight.testing.Tokens;
import org.teachercloud.local.testing.Traces;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LeavingTest {

  /** Where an identifier without an account stays, by the inventory. */
  private static final Set<String> KEPT = Set.of("erased", "inbox");

  private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");

  private static final String ROWS =
      """
      SELECT count(*), count(person),
        count(*) FILTER (WHERE fact = ANY(?)), count(DISTINCT person)
      FROM ledger WHERE resource = ?
      """;

  @Inject CompareSchema schema;
  @Inject AgroalDataSource dataSource;
  @Inject Facts facts;

  private final Member her = new Member(UUID.randomUUID(), "gannan-normal-university");
  private final UUID course = UUID.randomUUID();

  @Test
  void theInventoryKnowsEveryTableAndEveryColumnThatNamesAPerson() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      assertEquals(List.of(), schema.differences(connection));
    }
  }

  @Test
  void herIdentifierIsNotInTheLedger() throws SQLException {
    facts.arrive(facts.enrolled(her, course, AT), facts.completed(her, course, AT));
    assertTrue(KEPT.containsAll(traces()), traces().toString());
  }

  @Test
  void herCopyHasHerUses() {
    facts.arrive(facts.enrolled(her, course, AT), facts.completed(her, course, AT));
    var copy =
        given()
            .auth()
            .oauth2(Tokens.of(her.person(), "teacher", her.institution()))
            .get("/api/v1/my-data/insight")
            .then()
            .statusCode(200)
            .extract();
    List<Map<String, Object>> rows = copy.path("holdings.find { it.table == 'ledger' }.rows");
    assertEquals(2, rows.size());
    assertEquals(Set.of("kind", "resource", "consumer", "day", "at"), rows.getFirst().keySet());
  }

  @Test
  void whoLeavesIsJoinedToNothingAlsoByWhatArrivesLate() throws SQLException {
    UUID erasure = UUID.randomUUID();
    Stated enrolled = facts.enrolled(her, course, AT);
    Stated completed = facts.completed(her, course, AT);
    facts.arrive(enrolled);
    facts.arrive(facts.left(her.person(), erasure));
    facts.arrive(completed);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ROWS)) {
      Object[] told = {enrolled.fact().id(), completed.fact().id()};
      select.setArray(1, connection.createArrayOf("uuid", told));
      select.setObject(2, course);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        assertEquals(2, row.getInt(1), "what was used stays counted");
        assertEquals(0, row.getInt(2), "by nobody");
        assertEquals(0, row.getInt(3), "and no fact of a topic leads there");
      }
    }
    given()
        .get("/api/v1/receipts/insight/" + erasure)
        .then()
        .statusCode(200)
        .body("lines.find { it.table == 'ledger' }.rows", equalTo(1))
        .body("lines.find { it.table == 'ledger' }.deed", equalTo("PSEUDONYMISED"));
    assertTrue(KEPT.containsAll(traces()), traces().toString());
  }

  private Set<String> traces() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return Traces.of(her.person().toString(), connection);
    }
  }
}
