package org.teachercloud.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.gateway.Neighbours;

@QuarkusTest
@QuarkusTestResource(value = Neighbours.class, restrictToAnnotatedClass = true)
class RoutingTest {
  @TestHTTPResource URI door;

  @Test
  void addressAndQueryReachTheServiceUnchanged() {
    given()
        .urlEncodingEnabled(false)
        .get("/api/v1/resources/7?q=%E6%95%99%E5%AD%A6&x=a%2Fb")
        .then()
        .statusCode(200)
        .body("uri", equalTo("/api/v1/resources/7?q=%E6%95%99%E5%AD%A6&x=a%2Fb"))
        .body("method", equalTo("GET"));
  }

  @Test
  void whatIsKnownIsAnsweredWithoutABodyAndWithoutItsFrames() {
    for (int i = 0; i < 3; i++) {
      given()
          .header("If-None-Match", "\"7\"")
          .get("/api/v1/resources/known")
          .then()
          .statusCode(304)
          .header("ETag", equalTo("\"7\""))
          .header("Transfer-Encoding", nullValue())
          .header("Content-Length", nullValue());
    }
  }

  @Test
  void twoSegmentsDecideWhereOneIsShared() {
    given().get("/api/v1/seeds/catalog").then().statusCode(200);
    given().get("/api/v1/seeds/enrollment").then().statusCode(503);
    given().get("/api/v1/seeds").then().statusCode(404);
    given().get("/api/v1/seeds/elsewhere/catalog").then().statusCode(404);
  }

  @Test
  void whoeverAsksWhereMachinesReadIsAVisitor() {
    for (String path : List.of("/oai", "/oai/amb.xsd", "/sitemap.xml", "/sitemaps/7")) {
      given()
          .header("Authorization", "Bearer nonsense")
          .header("Cookie", "session=1")
          .get(path + "?verb=Identify")
          .then()
          .statusCode(200)
          .body("uri", equalTo(path + "?verb=Identify"))
          .body("headers.authorization", nullValue())
          .body("headers.cookie", nullValue());
    }
    given().contentType("application/x-www-form-urlencoded").post("/oai").then().statusCode(200);
    given().get("/oaiother").then().contentType("text/html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/v1",
        "/api/v1/",
        "/api/v2/resources",
        "/api/v1/unknown",
        "/api/v1/Resources",
        "/api/v1/resources/"
      })
  void unknownApiPathsAreProblems(String path) {
    given()
        .header("Accept-Language", "en-GB")
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .header("Content-Language", "en")
        .body("code", equalTo("NOT_FOUND"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1//resources",
        "//api/v1/resources",
        "/api/v1/resources;a=b",
        "/api/v1/resources%2f7",
        "/api/v1/x/../resources",
        "/api/v1/%2e%2e/q/health",
        "http://elsewhere/api/v1/resources"
      })
  void trickyPathsAreRefused(String target) throws IOException {
    // By hand, because HTTP clients tidy such addresses up.
    try (var socket = new Socket(door.getHost(), door.getPort())) {
      String call = "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertTrue(answer.contains("PATH_NOT_ALLOWED"), answer);
    }
  }

  @Test
  void whatClientsSayAboutThemselvesDoesNotReachServices() {
    given()
        .header("X-Forwarded-For", "10.0.0.1")
        .header("X-Forwarded-Host", "evil.example")
        .header("Forwarded", "for=10.0.0.1")
        .header("X-User-Id", "1")
        .header("X-Remote-User", "operator")
        .header("X-HTTP-Method-Override", "DELETE")
        .header("Cookie", "theme=dark; session=")
        .get("/api/v1/resources")
        .then()
        .body("headers.x-forwarded-for", contains("127.0.0.1"))
        .body("headers.x-forwarded-host", nullValue())
        .body("headers.forwarded", nullValue())
        .body("headers.x-user-id", nullValue())
        .body("headers.x-remote-user", nullValue())
        .body("headers.x-http-method-override", nullValue())
        .body("headers.cookie", nullValue());
  }

  @Test
  void bearerTokensAndTracesAndConditionsPassUntouched() {
    given()
        .header("Authorization", "Bearer not.looked.at")
        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        .header("If-None-Match", "\"7\"")
        .header("Idempotency-Key", "k1")
        .header("Accept-Language", "zh-CN")
        .get("/api/v1/resources")
        .then()
        .body("headers.authorization", contains("Bearer not.looked.at"))
        .body(
            "headers.traceparent",
            contains("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
        .body("headers.if-none-match", contains("\"7\""))
        .body("headers.idempotency-key", contains("k1"))
        .body("headers.accept-language", contains("zh-CN"));
  }

  @Test
  void answersLeaveWithoutTracesOfTheInside() {
    given()
        .post("/api/v1/resources/made")
        .then()
        .statusCode(201)
        .header("Location", "/api/v1/resources/7")
        .header("ETag", "\"7\"")
        .header("Server", nullValue())
        .header("Set-Cookie", nullValue())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
  }

  @Test
  void missingServiceIsAProblemInTheCallersLanguage() {
    given()
        .header("Accept-Language", "zh-CN,en;q=0.5")
        .get("/api/v1/me")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", not(nullValue()))
        .body("code", equalTo("SERVICE_UNAVAILABLE"))
        .body("title", containsString("服务"));
  }

  @Test
  void silentServiceIsATimeout() {
    given()
        .get("/api/v1/recommendations/silent")
        .then()
        .statusCode(504)
        .body("code", equalTo("SERVICE_TIMEOUT"));
  }

  @Test
  void serviceThatBreaksOffIsABadGateway() {
    given()
        .get("/api/v1/resources/broken")
        .then()
        .statusCode(502)
        .body("code", equalTo("BAD_GATEWAY"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/auth/admin/",
        "/auth/admin/realms/teacher-cloud",
        "/auth/realms/master/account",
        "/auth/metrics",
        "/auth",
        "/authority"
      })
  void administrationOfIdentitiesIsNotBehindThisDoor(String path) {
    given().get(path).then().statusCode(404);
  }

  @Test
  void identityPagesAreReachedWithoutOurCookie() {
    given()
        .header("Cookie", "AUTH_SESSION_ID=1; session=secret; KC_RESTART=2")
        .get("/auth/realms/teacher-cloud/protocol/openid-connect/auth")
        .then()
        .statusCode(200)
        .body("headers.cookie", contains("AUTH_SESSION_ID=1; KC_RESTART=2"));
  }
}
