package org.teachercloud.catalog.adapting;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.teachercloud.catalog.Approved;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.networking.RegisterInstitution;

/** Institutions that publish, share and adapt, by the API. */
final class Workshop {

  static final String SA = "CC BY-SA 4.0";

  private Workshop() {}

  /** Registers so many institutions that nobody has met before; their slugs. */
  static List<String> open(RegisterInstitution register, int many) {
    List<String> slugs =
        IntStream.range(0, many).mapToObj(at -> "adapts-" + at + "-" + UUID.randomUUID()).toList();
    for (String slug : slugs) {
      QuarkusTransaction.requiringNew()
          .run(() -> register.findOrRegister(slug, new Text("院校" + slug, null)));
      Approved.ahead(slug);
    }
    return slugs;
  }

  static Response teacherAdapts(String school, String source) {
    return given()
        .auth()
        .oauth2(Tokens.teacher(school))
        .contentType(ContentType.JSON)
        .body("{\"kind\":\"LOCALISE\"}")
        .post(at(source) + "/adaptations");
  }

  static String adapted(String school, String source) {
    String location =
        adapts(school, source, "{\"kind\":\"LOCALISE\",\"notes\":{\"en\":\"For our schools\"}}")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  static Response adapts(String school, String source, String body) {
    return publisher(school).body(body).post(at(source) + "/adaptations");
  }

  static void share(String owner, String id, String grantee) {
    String location =
        publisher(owner)
            .body(
                "{\"scope\":\"SELECTED\",\"institutions\":[\"%s\"],\"purposes\":[\"ADAPT\"]}"
                    .formatted(grantee))
            .post(at(id) + "/grants")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String grant = location.substring(location.lastIndexOf('/') + 1);
    second(owner).post("/api/v1/grants/" + grant + "/approve").then().statusCode(204);
  }

  static String published(String owner, String scope, String licence) {
    String id =
        publisher(owner)
            .body(body(scope, licence))
            .post("/api/v1/resources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    publish(owner, id);
    return id;
  }

  /** A public course with units of 20 minutes each. */
  static String course(String owner, String title, String licence, String... units) {
    String body =
        """
        {"kind":"COURSE","title":{"zh":"%s"},"summary":{"zh":"怎样做。"},
         "subject":"BIOLOGY","languages":["zh"],"minutes":%d,"licence":"%s",
         "scope":"PUBLIC","units":[%s],"prerequisites":[]}
        """
            .formatted(
                title,
                20 * units.length,
                licence,
                Stream.of(units)
                    .map("{\"title\":{\"zh\":\"%s\"},\"minutes\":20}"::formatted)
                    .collect(Collectors.joining(",")));
    String id =
        publisher(owner)
            .body(body)
            .post("/api/v1/resources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    publish(owner, id);
    return id;
  }

  /** The identity of a unit of a public course. */
  static String unit(String course, int at) {
    return given().get(at(course)).path("units[" + at + "].id");
  }

  /** The identity of what was made. */
  static String id(Response made) {
    String location = made.then().statusCode(201).extract().header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  static void publish(String owner, String id) {
    publisher(owner).post(at(id) + "/submit").then().statusCode(200);
    second(owner).post(at(id) + "/publish").then().statusCode(200);
  }

  static Response write(String owner, String id, String tag, String body) {
    return publisher(owner).header("If-Match", tag).body(body).put(at(id));
  }

  static String at(String id) {
    return "/api/v1/resources/" + id;
  }

  static RequestSpecification publisher(String institution) {
    return given().auth().oauth2(Tokens.publisher(institution)).contentType(ContentType.JSON);
  }

  static RequestSpecification second(String institution) {
    return given().auth().oauth2(Tokens.publisher2(institution)).contentType(ContentType.JSON);
  }

  static String body(String scope, String licence) {
    return """
    {"kind":"COURSE","title":{"zh":"班级管理"},"summary":{"zh":"怎样带好一个班。"},
     "subject":"CLASS_MANAGEMENT","languages":["zh"],"minutes":60,"licence":"%s",
     "scope":"%s","units":[{"title":{"zh":"第一单元"},"minutes":60}],"prerequisites":[]}
    """
        .formatted(licence, scope);
  }
}
