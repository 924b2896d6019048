package org.teachercloud.catalog.contributing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.teachercloud.catalog.Tokens;

/** Two universities, one of which makes something from what the other has. */
final class TwoSchools {

  final String owner = "owns-" + UUID.randomUUID();
  final String other = "made-" + UUID.randomUUID();

  /** What the owner has published for all and shared with the other for adapting. */
  String source() {
    String id =
        publisher(owner)
            .body(body("PUBLIC", "班级管理", "[{\"title\":{\"zh\":\"第一单元\"},\"minutes\":60}]", null))
            .post("/api/v1/resources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    publish(owner, id);
    String location =
        publisher(owner)
            .body(
                "{\"scope\":\"SELECTED\",\"institutions\":[\"%s\",\"%s\"],\"purposes\":[\"ADAPT\"]}"
                    .formatted(owner, other))
            .post(at(id) + "/grants")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    second(owner)
        .post("/api/v1/grants/" + location.substring(location.lastIndexOf('/') + 1) + "/approve")
        .then()
        .statusCode(204);
    return id;
  }

  /** What a university makes from it: a draft. */
  String draftOf(String school, String source) {
    String location =
        publisher(school)
            .body("{\"kind\":\"LOCALISE\"}")
            .post(at(source) + "/adaptations")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** The other's own work, for its members only and with a second unit. */
  String work(String source) {
    String id = draftOf(other, source);
    String units =
        "[{\"title\":{\"zh\":\"第一单元\"},\"minutes\":60},{\"title\":{\"zh\":\"乡村课堂\"},\"minutes\":40}]";
    String tag = publisher(other).get(at(id)).getHeader("ETag");
    publisher(other)
        .header("If-Match", tag)
        .body(body("INSTITUTION", "乡村班级管理", units, null))
        .put(at(id))
        .then()
        .statusCode(200);
    publish(other, id);
    return id;
  }

  static void publish(String school, String id) {
    publisher(school).post(at(id) + "/submit").then().statusCode(200);
    second(school).post(at(id) + "/publish").then().statusCode(200);
  }

  Response proposes(String work, String words) {
    return publisher(other).body(words(words)).post(at(work) + "/merge-proposals");
  }

  /** Proposes and tells the proposal's identifier. */
  String proposed(String work) {
    proposes(work, "新增乡村课堂单元。").then().statusCode(201);
    return publisher(other)
        .get("/api/v1/merge-proposals?side=SENT&resource=" + work)
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  Response decides(String school, String proposal, String word) {
    return publisher(school)
        .body(words("谢谢。"))
        .post("/api/v1/merge-proposals/" + proposal + "/" + word);
  }

  static String words(String zh) {
    return "{\"words\":{\"zh\":\"%s\"}}".formatted(zh);
  }

  static String at(String id) {
    return "/api/v1/resources/" + id;
  }

  static RequestSpecification publisher(String school) {
    return given().auth().oauth2(Tokens.publisher(school)).contentType(ContentType.JSON);
  }

  static RequestSpecification second(String school) {
    return given().auth().oauth2(Tokens.publisher2(school)).contentType(ContentType.JSON);
  }

  /**
   * A description.
   *
   * @param changes what is new, in both languages; null for none
   */
  static String body(String scope, String title, String units, String changes) {
    String more =
        changes == null
            ? ""
            : ",\"changes\":{\"zh\":\"%s\",\"en\":\"%s\"}".formatted(changes, changes);
    return """
    {"kind":"COURSE","title":{"zh":"%s"},"summary":{"zh":"怎样带好一个班。"},
     "subject":"CLASS_MANAGEMENT","languages":["zh"],"minutes":60,"licence":"CC BY-SA 4.0",
     "scope":"%s","units":%s,"prerequisites":[]%s}
    """
        .formatted(title, scope, units, more);
  }
}
