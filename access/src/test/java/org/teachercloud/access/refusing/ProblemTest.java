package org.teachercloud.access.refusing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Keys;
import org.teachercloud.access.Tokens;

@QuarkusTest
@QuarkusTestResource(Keys.class)
class ProblemTest {

  @Test
  void everyFieldAtFaultIsNamedAsTheCallerNamesIt() {
    post("{\"title\": \" \", \"lines\": [{\"text\": \"a\", \"weight\": 1}, {\"text\": \"\","
            + " \"weight\": 11}]}")
        .statusCode(400)
        .contentType(containsString(Problem.MEDIA_TYPE))
        .body("code", equalTo("INVALID_INPUT"))
        .body("errors.field", containsInAnyOrder("title", "lines[1].text", "lines[1].weight"))
        .body("errors.code", hasItem("NOT_BLANK"));
  }

  @Test
  void aParameterAtFaultIsNamed() {
    given()
        .header("Accept-Language", "en")
        .get("/notes?size=51")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("size"))
        .body("errors[0].code", equalTo("MAX"))
        .body("errors[0].message", containsString("50"));
  }

  @Test
  void aParameterOfAnotherTypeIsNamed() {
    given()
        .get("/notes?size=many")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_INPUT"))
        .body("errors[0].field", equalTo("size"))
        .body("errors[0].code", equalTo("WRONG_TYPE"));
    given().get("/notes").then().statusCode(200);
  }

  @Test
  void anUnknownFieldIsRefusedByName() {
    post("{\"title\": \"t\", \"lines\": [], \"colour\": \"red\"}")
        .statusCode(400)
        .body("errors[0].field", equalTo("colour"))
        .body("errors[0].code", equalTo("UNKNOWN_FIELD"));
  }

  @Test
  void aValueOfAnotherTypeIsNamed() {
    post("{\"title\": \"t\", \"lines\": [{\"text\": \"a\", \"weight\": \"heavy\"}]}")
        .statusCode(400)
        .body("errors[0].field", equalTo("lines[0].weight"))
        .body("errors[0].code", equalTo("WRONG_TYPE"));
  }

  @Test
  void whatIsNoJsonIsCalledSo() {
    post("{\"title\": ").statusCode(400).body("code", equalTo("MALFORMED_JSON"));
  }

  @Test
  void aMissingBodyIsInvalid() {
    post("").statusCode(400).body("code", equalTo("INVALID_INPUT"));
  }

  @Test
  void whatIsNotThereAndWhatIsNotYoursLookAlike() {
    String absent = get("/nowhere").statusCode(404).extract().asString();
    String hidden = get("/notes/" + UUID.randomUUID()).statusCode(404).extract().asString();
    String malformed = get("/notes/no-id").statusCode(404).extract().asString();
    org.junit.jupiter.api.Assertions.assertEquals(hidden, absent);
    org.junit.jupiter.api.Assertions.assertEquals(hidden, malformed);
    get("/nowhere").contentType(containsString(Problem.MEDIA_TYPE));
  }

  @Test
  void wrongMethodsAndMediaTypesAreProblemsToo() {
    given().delete("/notes").then().statusCode(405).body("code", equalTo("METHOD_NOT_ALLOWED"));
    given()
        .auth()
        .oauth2(Tokens.signed(Tokens.teacher()))
        .contentType("text/plain")
        .body("a")
        .post("/notes")
        .then()
        .statusCode(415)
        .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
  }

  @Test
  void anUnexpectedFailureTellsNothing() {
    get("/notes/broken")
        .statusCode(500)
        .contentType(containsString(Problem.MEDIA_TYPE))
        .body("code", equalTo("UNEXPECTED"))
        .body(not(containsString("secret")))
        .body(not(containsString("Exception")));
  }

  @Test
  void anExceptionMaySpeakAKnownCode() {
    get("/notes/coded").statusCode(412).body("code", equalTo("STALE"));
  }

  @Test
  void theTextIsInTheLanguageOfTheCaller() {
    title("en-GB,en;q=0.9").body("title", equalTo("This is not here, or not for you."));
    title("zh-CN").body("title", equalTo("这里没有该内容，或您无权查看。"));
    title("fr").body("title", equalTo("这里没有该内容，或您无权查看。"));
    title("fr,en;q=0.5").body("title", equalTo("This is not here, or not for you."));
    title("%%%").body("title", equalTo("这里没有该内容，或您无权查看。"));
  }

  @Test
  void anUpdateSaysWhichVersionItChanges() {
    String path = "/notes/" + UUID.randomUUID();
    given().put(path).then().statusCode(428).body("code", equalTo("PRECONDITION_NEEDED"));
    given().header("If-Match", "\"6\"").put(path).then().statusCode(412);
    given().header("If-Match", "W/\"7\"").put(path).then().statusCode(412);
    given().header("If-Match", "\"6\", \"7\"").put(path).then().statusCode(204);
  }

  private static ValidatableResponse title(String languages) {
    return given().header("Accept-Language", languages).get("/notes/" + new UUID(0, 1)).then();
  }

  private static ValidatableResponse get(String path) {
    return given().get(path).then();
  }

  private static ValidatableResponse post(String body) {
    return given()
        .auth()
        .oauth2(Tokens.signed(Tokens.teacher()))
        .contentType("application/json")
        .body(body)
        .post("/notes")
        .then();
  }
}
