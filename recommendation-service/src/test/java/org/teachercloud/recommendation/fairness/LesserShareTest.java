package org.teachercloud.recommendation.fairness;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Answers.askUntil;
import static org.teachercloud.recommendation.testing.Answers.ids;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** A site may aim at less for small suppliers than four fifths, and then they are shown less. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(LesserShareTest.AFourth.class)
class LesserShareTest extends ThreeSuppliers {

  /** Lifting is set anew after each; it lifts all of a group, as all courses suit equally well. */
  private static final int ROUNDS = 40;

  @Inject AgroalDataSource dataSource;

  /** Lifted most below a fifth, and not at all from three tenths on. */
  public static final class AFourth implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("recommendation.fairness.least", "0.2", "recommendation.fairness.aim", "0.3");
    }
  }

  /** Lifting looks back upon the lists of all tests. */
  @BeforeEach
  @AfterEach
  void forgetWhatWasShown() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement delete = connection.createStatement()) {
      delete.execute("DELETE FROM shown_lists");
      delete.execute("DELETE FROM shown_group");
    }
  }

  @Test
  void smallSuppliersAreLiftedToTheShareThatIsConfiguredAndNoFurther() {
    stock();
    askUntil(token, now -> ids(now).containsAll(known) && ids(now).containsAll(far));
    Tally total = Tally.none();
    for (int round = 0; round < ROUNDS; round++) {
      total = total.plus(shown(10));
    }
    for (Group group : Group.values()) {
      assertTrue(total.ratio(group) >= 0.2, group + ": " + total.ratio(group));
      assertTrue(total.ratio(group) < 0.5, group + ": " + total.ratio(group));
    }
    given()
        .auth()
        .oauth2(Tokens.monitor())
        .get("/api/v1/operations/recommendation/exposure")
        .then()
        .statusCode(200)
        .body("least", equalTo(0.2f));
  }
}
