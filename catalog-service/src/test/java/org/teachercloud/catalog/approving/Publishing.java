package org.teachercloud.catalog.approving;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.teachercloud.catalog.Tokens;

/** Two people of an institution who publish, by the API. */
record Publishing(String home) {

  /** The answer to the second person who publishes. */
  ValidatableResponse published(String scope) {
    String id = writtenBy(Tokens.publisher(home), scope);
    return second().post(at(id) + "/publish").then().statusCode(200);
  }

  /** What somebody has written and handed in. */
  static String writtenBy(String token, String scope) {
    String id =
        as(token)
            .body(body(scope, "null"))
            .post("/api/v1/resources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(token).post(at(id) + "/submit").then().statusCode(200);
    return id;
  }

  String idOf(String scope) {
    return published(scope).extract().path("id");
  }

  /** The answer to the second person who publishes the next version. */
  ValidatableResponse next(String id, String scope) {
    author()
        .header("If-Match", author().get(at(id)).getHeader("ETag"))
        .body(body(scope, "{\"zh\":\"新增单元。\",\"en\":\"A unit is new.\"}"))
        .put(at(id) + "/draft")
        .then()
        .statusCode(200);
    author().post(at(id) + "/draft/submit").then().statusCode(200);
    return second().post(at(id) + "/draft/publish").then().statusCode(200);
  }

  ValidatableResponse asVisitor(String id) {
    return given().get(at(id)).then();
  }

  ValidatableResponse asTeacher(String id) {
    return as(Tokens.teacher(home)).get(at(id)).then();
  }

  JsonPath grants(String id) {
    return author().get(at(id) + "/grants").then().statusCode(200).extract().jsonPath();
  }

  /** The grant that publishing asked for. */
  String wish(String id) {
    return grants(id).getString("items.find { it.byPublication && it.state == 'REQUESTED' }.id");
  }

  RequestSpecification author() {
    return as(Tokens.publisher(home));
  }

  RequestSpecification second() {
    return as(Tokens.publisher2(home));
  }

  static RequestSpecification operator() {
    return as(Tokens.operator());
  }

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  static String at(String id) {
    return "/api/v1/resources/" + id;
  }

  private static String body(String scope, String changes) {
    return """
        {"kind":"COURSE","title":{"zh":"班级管理"},"summary":{"zh":"怎样带好一个班。"},
         "subject":"CLASS_MANAGEMENT","languages":["zh"],"minutes":60,"licence":"CC BY-SA 4.0",
         "scope":"%s","units":[{"title":{"zh":"第一单元"},"minutes":60}],"prerequisites":[],
         "changes":%s}
        """
        .formatted(scope, changes);
  }
}
