package org.teachercloud.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.teachercloud.gateway.Neighbours;

/** A door as the world meets it: behind TLS, and with a limit on calls. */
@QuarkusTest
@QuarkusTestResource(value = Neighbours.class, restrictToAnnotatedClass = true)
@TestProfile(PublicSiteTest.Public.class)
class PublicSiteTest {
  private static final int BURST = 9;

  public static class Public implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "teachercloud.tls", "true", "limits.rate", "1", "limits.burst", Integer.toString(BURST));
    }
  }

  @Test
  void tooManyCallsAreToldWhenToComeAgain() {
    int call = 0;
    while (call < 10 * BURST && status() == 200) {
      call++;
    }
    given()
        .header("Accept-Language", "en")
        .get("/api/v1/resources/7")
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", matchesPattern("[1-9][0-9]*"))
        .header("Strict-Transport-Security", startsWith("max-age="))
        .body("code", equalTo("TOO_MANY_REQUESTS"));
  }

  private static int status() {
    return given().get("/api/v1/resources/7").statusCode();
  }
}
