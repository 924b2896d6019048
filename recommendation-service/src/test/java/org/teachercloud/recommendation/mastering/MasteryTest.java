package org.teachercloud.recommendation.mastering;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.mastering.factors.Factors;
import org.teachercloud.recommendation.mastering.factors.FactorsTable;
import org.teachercloud.recommendation.mastering.factors.LearnFactors;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.StandardsStated;
import org.teachercloud.recommendation.testing.Tokens;
import org.teachercloud.recommendation.testing.TriesStated;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MasteryTest {

  @Inject Facts facts;
  @Inject StandardsStated stated;
  @Inject TriesStated tries;
  @Inject LearnFactors learnFactors;
  @Inject FactorsTable table;
  @Inject AgroalDataSource dataSource;

  private final UUID learner = UUID.randomUUID();
  private final String token = Tokens.teacher(learner);
  private final UUID strong = UUID.randomUUID();
  private final UUID weak = UUID.randomUUID();
  private final UUID early = UUID.randomUUID();
  private final UUID course = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private final UUID unit = UUID.randomUUID();

  @BeforeEach
  void nothingIsLearnt() throws SQLException {
    tries.forgetWhatWasLearnt();
  }

  @Test
  void eachStandardThatSheTriedHasAnEstimateWithItsNumbers() {
    serves();
    facts.arrive(tries());

    JsonPath mastery = shown(token, 2);
    assertEquals(List.of("WEAK", "MASTERED"), mastery.getList("items.judgement"));
    assertEquals(List.of(weak.toString(), strong.toString()), mastery.getList("items.standard.id"));
    assertEquals(List.of(4, 10), mastery.getList("items.tries"));
    assertEquals(List.of(1, 9), mastery.getList("items.right"));
    assertTrue(mastery.getString("items[1].reason").startsWith("9 of 10 right, last on 20"));
    given()
        .auth()
        .oauth2(token)
        .header("Accept-Language", "zh")
        .get("/api/v1/mastery")
        .then()
        .body("items[1].reason", startsWith("10 次中答对 9 次"));
    given()
        .auth()
        .oauth2(Tokens.teacher(UUID.randomUUID()))
        .get("/api/v1/mastery")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void triesThatComeTwiceInAnyOrderAndBeforeTheAlignmentsCountOnce() {
    List<Facts.Stated> hers = tries();
    facts.arrive(facts.published(course, Subject.LAW), facts.published(other, Subject.LAW));
    facts.arrive(hers);
    facts.arrive(hers);
    serves();

    JsonPath mastery = shown(token, 2);
    assertEquals(List.of(4, 10), mastery.getList("items.tries"));
  }

  @Test
  void twoAccountsOfOnePersonHaveEachTryOnce() {
    UUID second = UUID.randomUUID();
    UUID same = UUID.randomUUID();
    serves();
    facts.arrive(
        tries.attempted(learner, course, unit, same, true),
        tries.attempted(second, course, unit, same, true),
        tries.attempted(second, course, unit, UUID.randomUUID(), false));
    facts.arrive(facts.merged(second, learner, UUID.randomUUID()));
    facts.arrive(tries.attempted(second, course, unit, UUID.randomUUID(), true));

    JsonPath mastery = shown(token, 1);
    assertEquals(List.of(3), mastery.getList("items.tries"));
    assertEquals(List.of(2), mastery.getList("items.right"));
  }

  @Test
  void whoLeavesLeavesNoTry() {
    serves();
    facts.arrive(tries());
    shown(token, 2);
    facts.arrive(facts.left(learner, UUID.randomUUID()));
    facts.arrive(tries.attempted(learner, course, unit, UUID.randomUUID(), true));
    given().auth().oauth2(token).get("/api/v1/mastery").then().body("items", equalTo(List.of()));
  }

  @Test
  void whatTriesSayIsLearntFromAllAndNamesItsAmount() {
    serves();
    facts.arrive(tries());
    shown(token, 2);
    Factors learnt = learnFactors.learn().orElseThrow();
    assertTrue(learnt.attempts() >= 14);
    assertEquals(learnt.attempts(), shown(token, 2).getInt("learntFrom"));
    assertEquals(learnt, table.read());
  }

  @Test
  void oneReplicaLearnsAtATime() throws SQLException {
    try (Connection another = dataSource.getConnection()) {
      assertTrue(asked(another, "SELECT pg_try_advisory_lock(hashtext('mastering'))"));
      assertTrue(learnFactors.learn().isEmpty());
      assertTrue(asked(another, "SELECT pg_advisory_unlock(hashtext('mastering'))"));
      assertTrue(learnFactors.learn().isPresent());
      assertTrue(asked(another, "SELECT pg_try_advisory_lock(hashtext('mastering'))"));
      assertTrue(asked(another, "SELECT pg_advisory_unlock(hashtext('mastering'))"));
    }
  }

  private static boolean asked(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private void serves() {
    facts.arrive(
        stated.framework(UUID.randomUUID(), UUID.randomUUID(), strong, weak, early),
        facts.published(course, Subject.LAW),
        facts.published(other, Subject.LAW),
        stated.aligned(course, strong),
        stated.alignedUnit(other, unit, weak));
  }

  /** Nine of ten right in one course; one of four in a unit of another, and one in its rest. */
  private List<Facts.Stated> tries() {
    List<Boolean> results = new ArrayList<>(Collections.nCopies(9, true));
    results.add(false);
    Collections.shuffle(results, new Random(7));
    List<Facts.Stated> hers = new ArrayList<>();
    for (boolean right : results) {
      hers.add(tries.attempted(learner, course, unit, UUID.randomUUID(), right));
    }
    for (int i = 0; i < 4; i++) {
      hers.add(tries.attempted(learner, other, unit, UUID.randomUUID(), i == 2));
    }
    hers.add(tries.attempted(learner, other, UUID.randomUUID(), UUID.randomUUID(), true));
    return hers;
  }

  private static JsonPath shown(String token, int standards) {
    return Awaitility.await()
        .until(
            () ->
                given()
                    .auth()
                    .oauth2(token)
                    .header("Accept-Language", "en")
                    .get("/api/v1/mastery")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath(),
            mastery -> mastery.getList("items").size() == standards);
  }
}
