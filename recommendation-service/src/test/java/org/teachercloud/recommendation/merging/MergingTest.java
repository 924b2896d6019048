package org.teachercloud.recommendation.merging;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.local.testing.Traces;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.Paths;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MergingTest {

  /** Where the identifier that went stays, by the inventory. */
  private static final Set<String> KEPT = Set.of("announcement", "inbox", "merged");

  private static final String HISTORY =
      """
      SELECT i.resource || ' ' || h.position || ' ' || h.state FROM history h
      JOIN item i ON i.number = h.item WHERE h.learner = ? ORDER BY h.position
      """;

  @Inject AgroalDataSource dataSource;
  @Inject Facts facts;

  private final UUID stays = UUID.randomUUID();
  private final UUID goes = UUID.randomUUID();
  private final UUID both = UUID.randomUUID();
  private final UUID mine = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  @BeforeEach
  void threeCourses() {
    facts.arrive(
        facts.published(both, Subject.LAW),
        facts.published(mine, Subject.LAW),
        facts.published(other, Subject.LAW),
        facts.profile(stays, Set.of(Subject.LAW), Set.of()),
        facts.enrolled(stays, both),
        facts.enrolled(stays, mine),
        facts.enrolled(goes, both),
        facts.enrolled(goes, other));
  }

  @Test
  void historiesAreOneAlsoByWhatArrivesLateAndTheOtherPathEnds() throws SQLException {
    UUID merge = UUID.randomUUID();
    Paths.begin(Tokens.teacher(stays), Paths.toResource(mine), 90);
    Paths.begin(Tokens.teacher(goes), Paths.toResource(other), 90);
    for (UUID person : List.of(stays, goes)) {
      Paths.post(
              Tokens.teacher(person),
              "/api/v1/recommendations/" + mine + "/feedback",
              "{\"kind\": \"SAVE\"}")
          .then()
          .statusCode(204);
    }

    facts.arrive(facts.merged(goes, stays, merge));

    assertEquals(
        List.of(both + " 1 ENROLLED", mine + " 2 ENROLLED", other + " 3 ENROLLED"), history());
    facts.arrive(facts.completed(goes, other), facts.completed(goes, both));
    assertEquals(
        List.of(both + " 1 COMPLETED", mine + " 2 ENROLLED", other + " 3 COMPLETED"), history());
    facts.arrive(facts.profile(goes, Set.of(Subject.PHYSICS), Set.of()));
    String line = "lines.find { it.table == '%s' }.";
    given()
        .get("/api/v1/merge-receipts/recommendation/" + merge)
        .then()
        .statusCode(200)
        .body(line.formatted("history") + "rows", equalTo(1))
        .body(line.formatted("learning_path") + "rows", equalTo(1))
        .body(line.formatted("feedback") + "united", equalTo(1));
    assertTrue(Paths.steps(Paths.current(Tokens.teacher(stays))).contains(mine));
    Set<String> traces = traces(goes.toString());
    assertTrue(KEPT.containsAll(traces), traces.toString());
  }

  @Test
  void whoOptedOutUnderEitherHasOptedOut() throws SQLException {
    facts.arrive(facts.profile(goes, Set.of(), Set.of(), true));
    facts.arrive(facts.merged(goes, stays, UUID.randomUUID()));
    assertEquals(List.of("true"), rows("SELECT opted_out::text FROM learner WHERE id = ?", stays));
  }

  @Test
  void whoLeavesAfterwardsIsForgottenUnderEither() throws SQLException {
    facts.arrive(facts.merged(goes, stays, UUID.randomUUID()));
    facts.arrive(facts.left(stays, UUID.randomUUID()));
    facts.arrive(facts.enrolled(goes, mine), facts.profile(goes, Set.of(Subject.LAW), Set.of()));
    assertEquals(List.of(), history());
    assertEquals(List.of(), rows("SELECT id::text FROM learner WHERE id = ?", goes));
    assertEquals(List.of(), rows("SELECT item::text FROM history WHERE learner = ?", goes));
  }

  private List<String> history() throws SQLException {
    return rows(HISTORY, stays);
  }

  private List<String> rows(String sql, UUID person) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, person);
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          rows.add(found.getString(1));
        }
      }
    }
    return rows;
  }

  private Set<String> traces(String text) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return Traces.of(text, connection);
    }
  }
}
