package org.teachercloud.catalog;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.teachercloud.catalog.describing.Resource;

/** Lets two publishers of an owner share something with one institution, and take it back. */
public final class Granting {

  private Granting() {}

  /** Shares and tells the identity of the grant. */
  public static String grant(Resource resource, String with, String purpose) {
    String location =
        as(Tokens.publisher(resource.institution()))
            .body(
                Map.of(
                    "scope",
                    "SELECTED",
                    "institutions",
                    List.of(with),
                    "purposes",
                    List.of(purpose)))
            .post("/api/v1/resources/" + resource.id() + "/grants")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String grant = location.substring(location.lastIndexOf('/') + 1);
    as(Tokens.publisher2(resource.institution()))
        .post("/api/v1/grants/" + grant + "/approve")
        .then()
        .statusCode(204);
    return grant;
  }

  /** Takes a grant back. */
  public static void end(Resource resource, String grant) {
    as(Tokens.publisher(resource.institution()))
        .delete("/api/v1/resources/" + resource.id() + "/grants/" + grant)
        .then()
        .statusCode(204);
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
