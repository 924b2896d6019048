package org.teachercloud.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.teachercloud.access.refusing.Problem;

@QuarkusTest
@QuarkusTestResource(Keys.class)
class TokenTest {

  private static final Map<String, Object> NOTE = Map.of("title", "t", "lines", List.of());

  static Stream<Arguments> refused() {
    String good = Tokens.signed(Tokens.teacher());
    String[] parts = good.split("\\.");
    return Stream.of(
        Arguments.of("forged", Tokens.forged()),
        Arguments.of(
            "expired", Tokens.signed(Tokens.teacher().expiresAt(Instant.now().minusSeconds(120)))),
        Arguments.of(
            "for another audience", Tokens.signed(Tokens.teacher().audience("another-api"))),
        Arguments.of(
            "of another issuer", Tokens.signed(Tokens.teacher().issuer("http://evil.example"))),
        Arguments.of("without a signature", parts[0] + "." + parts[1] + "."),
        Arguments.of(
            "with another algorithm",
            Tokens.teacher()
                .jws()
                .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.HS256)
                .signWithSecret("teacher-cloud-teacher-cloud-teacher-cloud")),
        Arguments.of("no token at all", "nonsense"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void aWrongTokenIsRefusedEvenWhereNoneIsNeeded(String kind, String token) {
    assertRefused(given().auth().oauth2(token).get("/notes").then());
    assertRefused(
        given()
            .auth()
            .oauth2(token)
            .contentType("application/json")
            .body(NOTE)
            .post("/notes")
            .then());
  }

  @Test
  void aTokenThatWasGoodOnceDoesNotOpenTheDoorToOneMadeFromIt() {
    String good = Tokens.signed(Tokens.teacher());
    write(good).statusCode(200);
    write(good).statusCode(200).body("name", equalTo("Li Hua"));
    String[] parts = good.split("\\.");
    String other = Tokens.signed(Tokens.teacher().claim("name", "Somebody"));
    assertRefused(write(other.split("\\.")[0] + "." + other.split("\\.")[1] + "." + parts[2]));
    write(other).statusCode(200).body("name", equalTo("Somebody"));
  }

  @Test
  void withoutATokenOneIsAskedToSignIn() {
    assertRefused(given().contentType("application/json").body(NOTE).post("/notes").then());
  }

  @Test
  void anotherRoleIsNotAllowed() {
    String token = Tokens.signed(Tokens.teacher().groups(Set.of(Role.MONITOR)));
    write(token).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
  }

  @Test
  void anOperationWithoutAnnotationIsClosedToEverybody() {
    given()
        .auth()
        .oauth2(Tokens.signed(Tokens.teacher()))
        .get("/notes/forgotten")
        .then()
        .statusCode(403);
  }

  @Test
  void theCallerIsWhomTheTokenNames() {
    write(Tokens.signed(Tokens.teacher()))
        .statusCode(200)
        .body("id", equalTo(Tokens.TEACHER_ID))
        .body("name", equalTo("Li Hua"))
        .body("roles", contains(Role.TEACHER))
        .body("institutions", contains("ecnu"));
  }

  @Test
  void organizationsMayAlsoBeTheNamesOfAnObject() {
    var claims = Tokens.teacher().claim("organization", Map.of("bnu", Map.of("id", "1")));
    write(Tokens.signed(claims)).statusCode(200).body("institutions", contains("bnu"));
  }

  @Test
  void aRememberedTokenNamesTheSameCaller() {
    String token = Tokens.signed(Tokens.teacher());
    String first = write(token).statusCode(200).extract().asString();
    assertEquals(first, write(token).statusCode(200).extract().asString());
    String without = Tokens.signed(Tokens.teacher().claim("organization", List.of()));
    write(without).body("institutions", empty());
    write(without).body("institutions", empty());
  }

  @Test
  void aTokenOfSomethingThatIsNoPersonOpensNothing() {
    String token = Tokens.signed(Tokens.teacher().subject("a-machine"));
    write(token).statusCode(401);
    write(token).statusCode(401);
  }

  private static ValidatableResponse write(String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(NOTE)
        .post("/notes")
        .then();
  }

  private static void assertRefused(ValidatableResponse response) {
    response
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Bearer"))
        .contentType(containsString(Problem.MEDIA_TYPE))
        .body("code", equalTo("SIGN_IN_NEEDED"))
        .body("status", equalTo(401));
  }
}
