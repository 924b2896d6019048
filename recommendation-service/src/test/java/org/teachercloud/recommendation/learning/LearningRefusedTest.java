package org.teachercloud.recommendation.learning;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** Learning is the operator's, and needs many people. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LearningRefusedTest {

  private static final String LEARNING = "/api/v1/operations/recommendation/learning";

  @Test
  void tooFewHistoriesAreNotLearntFrom() {
    given()
        .auth()
        .oauth2(Tokens.operator())
        .post(LEARNING)
        .then()
        .statusCode(409)
        .body("code", equalTo("TOO_FEW_HISTORIES"));
    given()
        .auth()
        .oauth2(Tokens.operator())
        .get(LEARNING)
        .then()
        .statusCode(200)
        .body("serving", equalTo("co-enrollment-1"));
  }

  @Test
  void onlyAnOperatorMayLookOrBegin() {
    String teacher = Tokens.teacher(UUID.randomUUID());
    given().auth().oauth2(teacher).get(LEARNING).then().statusCode(403);
    given().auth().oauth2(teacher).post(LEARNING).then().statusCode(403);
    given().post(LEARNING).then().statusCode(401);
  }
}
