package org.teachercloud.gateway.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.gateway.Neighbours;

@QuarkusTest
@QuarkusTestResource(value = Neighbours.class, restrictToAnnotatedClass = true)
class PagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/resources/7", "/learn", "/search"})
  void everyViewIsTheOnePage(String path) {
    given()
        .get(path)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Cache-Control", "no-cache")
        .header("Content-Security-Policy", containsString("default-src 'self'"))
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("Referrer-Policy", notNullValue())
        .header("Permissions-Policy", notNullValue())
        .header("X-Content-Type-Options", "nosniff")
        .header("Strict-Transport-Security", nullValue());
  }

  @ParameterizedTest
  @CsvSource({"zh-CN,,zh-CN", "'en-GB,zh;q=0.5',,en", "de,,zh-CN", "zh-CN,en,en", "en,zh-CN,zh-CN"})
  void theDocumentIsInTheLanguageThatTheVisitorChoseOrElseWishes(
      String wished, String chosen, String given) {
    for (String path : new String[] {"/", "/learning", "/resources/" + Neighbours.DESCRIBED}) {
      given()
          .header("Accept-Language", wished)
          .cookies(chosen == null ? Map.of() : Map.of("language", chosen))
          .get(path)
          .then()
          .statusCode(200)
          .header("Vary", containsString("Accept-Language"))
          .body(containsString("<html lang=\"" + given + "\">"));
    }
  }

  @Test
  void theFirstPageCanBeReadFromItsDocumentAloneWhoseStyleThePolicyAllows() throws Exception {
    var answer = given().header("Accept-Language", "en").get("/").then().extract();
    String page = answer.asString();
    assertTrue(page.contains("What would you like to learn?</h1>"), page);
    assertTrue(page.contains("name=\"q\""), page);
    assertFalse(page.contains("rel=\"stylesheet\""), page);
    var style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page);
    assertTrue(style.find(), page);
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(style.group(1).getBytes(StandardCharsets.UTF_8));
    assertThat(
        answer.header("Content-Security-Policy"),
        containsString(
            "style-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'"));
  }

  @Test
  void filesNamedByTheirContentAreKeptForEverAndSentPacked() {
    String script = script();
    String tag =
        given()
            .header("Accept-Encoding", "gzip")
            .get(script)
            .then()
            .statusCode(200)
            .header("Cache-Control", containsString("immutable"))
            .header("Content-Encoding", "gzip")
            .contentType("text/javascript")
            .extract()
            .header("ETag");
    given()
        .header("Accept-Encoding", "gzip")
        .header("If-None-Match", tag)
        .get(script)
        .then()
        .statusCode(304);
  }

  @Test
  void headOfAPageHasItsLengthAndNoBody() {
    given().head(script()).then().statusCode(200).header("Content-Length", not(equalTo("0")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/gone.js", "/nothing.png", "/webjars/x.js"})
  void missingFilesAreNotThePage(String path) {
    given().get(path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
  }

  @Test
  void pagesAreReadOnly() {
    given().post("/learn").then().statusCode(405).header("Allow", "GET, HEAD");
  }

  @Test
  void apiIsDescribedAndCanBeTried() {
    given()
        .get("/api/openapi.json")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("servers[0].url", equalTo("/"));
    given().get("/api/docs").then().statusCode(200).body(containsString("/api/docs/start.js"));
    given().get("/api/docs/swagger-ui-bundle.js").then().statusCode(200);
    given().get("/api/docs/swagger-ui.css").then().statusCode(200).contentType("text/css");
  }

  @Test
  void healthIsForTheNeighboursOnly() {
    given().get("/q/health/ready").then().statusCode(200);
    given().header("X-Forwarded-For", "203.0.113.7").get("/q/metrics").then().statusCode(404);
  }

  @Test
  void thePageOfAResourceSaysWhatItIsToSearchEngines() {
    given()
        .get("/resources/" + Neighbours.DESCRIBED)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .body(containsString("<script type=\"application/ld+json\">{\"@context\""))
        .body(containsString("course\\\" \\u003c/script>"))
        .body(containsString("content=\"A &quot;course&quot; &lt;/script>\""))
        .body(containsString("/resources/" + Neighbours.DESCRIBED + "\"><link"));
  }

  @Test
  void aResourceThatNotEveryoneSeesIsNotToBeKept() {
    given()
        .get("/resources/" + Neighbours.HIDDEN)
        .then()
        .statusCode(200)
        .body(containsString("<meta name=\"robots\" content=\"noindex\">"));
  }

  @Test
  void aCatalogueThatIsSilentKeepsNobodyFromThePage() {
    given()
        .get("/resources/" + Neighbours.SILENT)
        .then()
        .statusCode(200)
        .body(containsString("id=\"root\""))
        .body(not(containsString("ld+json")));
  }

  private static String script() {
    String page = given().get("/").then().extract().asString();
    var script = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"").matcher(page);
    assertTrue(script.find(), page);
    return script.group(1);
  }
}
