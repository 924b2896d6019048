package org.teachercloud.catalog;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** The operator's word in advance, by the API. */
public final class Approved {

  private Approved() {}

  /** What two people of the institution publish for everyone is there at once from today on. */
  public static void ahead(String institution) {
    ahead(institution, "{}").statusCode(204);
  }

  /** The same, with whatever terms. */
  public static ValidatableResponse ahead(String institution, String terms) {
    return given()
        .auth()
        .oauth2(Tokens.operator())
        .contentType(ContentType.JSON)
        .body(terms)
        .post("/api/v1/standing-approvals/" + institution)
        .then();
  }
}
