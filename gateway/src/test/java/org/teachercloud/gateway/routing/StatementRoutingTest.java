package org.teachercloud.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.gateway.Neighbours;

@QuarkusTest
@QuarkusTestResource(value = Neighbours.class, restrictToAnnotatedClass = true)
class StatementRoutingTest {
  @TestHTTPResource URI door;

  @Test
  void theHeadersOfXapiReachTheStoreUnchanged() {
    given()
        .auth()
        .preemptive()
        .basic("key", "secret")
        .header("X-Experience-API-Version", "2.0.0")
        .header("If-Match", "\"7\"")
        .contentType("multipart/mixed; boundary=b")
        .body("--b--".getBytes(StandardCharsets.US_ASCII))
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
  void bodiesWithAttachmentsMayBeLargerThanOthersAndAreBounded() throws IOException {
    byte[] large = new byte[3 << 20];
    given()
        .body(large)
        .post("/beside/statements")
        .then()
        .statusCode(200)
        .body("bytes", equalTo(large.length));
    assertTrue(announce("/api/v1/resources", large.length).startsWith("HTTP/1.1 413"));
    assertTrue(announce("/beside/statements", 5 << 20).startsWith("HTTP/1.1 413"));
  }

  /** The first line of the answer to a call of which only the length of its body is sent. */
  private String announce(String path, int length) throws IOException {
    try (var socket = new Socket(door.getHost(), door.getPort())) {
      String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + length;
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/beside;a=b/statements", "/beside/x/../statements", "/beside/%2e%2e/api"})
  void tricksInItsPathsAreRefused(String path) {
    given().urlEncodingEnabled(false).get(path).then().statusCode(400);
  }

  @Test
  void theRootItselfAndItsEndAreNoAddresses() {
    given().get("/beside/statements/").then().statusCode(404);
    given().get("/beside").then().statusCode(404);
  }
}
