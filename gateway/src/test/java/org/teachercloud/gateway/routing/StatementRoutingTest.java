package org.teachercloud.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.gateway.Neighbours;

@QuarkusTest
@QuarkusTestResource(value = Neighbours.class, restrictToAnnotatedClass = true)
class StatementRoutingTest {

  @Test
  void theHeadersOfXapiReachTheStoreUnchanged() {
    given()
        .auth()
        .preemptive()
        .basic("key", "secret")
        .header("X-Experience-API-Version", "2.0.0")
        .header("If-Match", "\"7\"")
        .contentType("multipart/mixed; boundary=b")
        .body("--b--".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .put("/beside/statements?statementId=7")
        .then()
        .statusCode(200)
        .body("uri", equalTo("/beside/statements?statementId=7"))
        .body("headers.authorization", contains("Basic a2V5OnNlY3JldA=="))
        .body("headers.x-experience-api-version", contains("2.0.0"))
        .body("headers.if-match", contains("\"7\""))
        .body("headers.content-type", contains("multipart/mixed; boundary=b"));
    given().head("/beside/statements").then().statusCode(200);
  }

  @Test
  void bodiesWithAttachmentsMayBeLargerThanOthersAndAreBounded() {
    byte[] large = new byte[3 << 20];
    given()
        .body(large)
        .post("/beside/statements")
        .then()
        .statusCode(200)
        .body("bytes", equalTo(large.length));
    given().body(large).post("/api/v1/resources").then().statusCode(413);
    given().body(new byte[5 << 20]).post("/beside/statements").then().statusCode(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/beside//statements",
        "/beside;a=b/statements",
        "/beside/x/../statements",
        "/beside/%2e%2e/api"
      })
  void tricksInItsPathsAreRefused(String path) {
    given().urlEncodingEnabled(false).get(path).then().statusCode(400);
  }

  @Test
  void theRootItselfAndItsEndAreNoAddresses() {
    given().get("/beside/statements/").then().statusCode(404);
  }
}
