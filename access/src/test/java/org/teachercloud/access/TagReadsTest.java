package org.teachercloud.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Keys.class)
class TagReadsTest {

  @ParameterizedTest
  @ValueSource(strings = {"plain", "text", "picture", "version"})
  void whoHasItAlreadyIsToldSoWithoutABody(String read) {
    String tag = tagOf(read);

    given()
        .header("If-None-Match", "\"another\", " + tag)
        .get("/api/v1/reads/" + read)
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .body(emptyString());
  }

  @Test
  void theAnswerStaysTheSameWithItsTag() {
    given()
        .get("/api/v1/reads/plain?waiting=3")
        .then()
        .statusCode(200)
        .contentType(containsString("application/json"))
        .body(equalTo("{\"text\":\"课\",\"waiting\":3}"));
    given()
        .get("/api/v1/reads/picture")
        .then()
        .contentType("image/png")
        .header("Content-Length", "3");
  }

  @Test
  void theTagChangesWithTheAnswerAlsoWithinAVersion() {
    String tag = tagOf("version");

    given()
        .header("If-None-Match", tag)
        .get("/api/v1/reads/version?waiting=1")
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo(tag)))
        .header("ETag", startsWith("\"7."))
        .header("Vary", containsString("Authorization"));
  }

  @Test
  void whatWasReadNamesTheVersionThatIsChanged() {
    given()
        .header("If-Match", tagOf("version"))
        .put("/notes/" + UUID.randomUUID())
        .then()
        .statusCode(204);
    given()
        .header("If-Match", tagOf("plain"))
        .put("/notes/" + UUID.randomUUID())
        .then()
        .statusCode(412);
  }

  @Test
  void aTagThatAProxyHasWeakenedIsKnown() {
    given()
        .header("If-None-Match", "W/" + tagOf("text"))
        .get("/api/v1/reads/text")
        .then()
        .statusCode(304);
  }

  @Test
  void whatIsWrittenAsItIsReadCarriesNone() {
    given()
        .get("/api/v1/reads/streamed")
        .then()
        .statusCode(200)
        .header("ETag", nullValue())
        .body(equalTo("{}"));
  }

  private static String tagOf(String read) {
    return given().get("/api/v1/reads/" + read).then().statusCode(200).extract().header("ETag");
  }
}
