package org.teachercloud.catalog.importing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.Tokens;

/** A kept mapping is its institution's; whoever changes it has read it. */
@QuarkusTest
class KeptMappingsTest {

  private final String hers = Tokens.publisher("ecnu");
  private final String others = Tokens.publisher("bnu");

  @Test
  void aMappingIsNotThereForAnotherInstitution() {
    String name = name();
    keep(hers, name, ";", null).statusCode(204);
    read(hers, name).statusCode(200).body("delimiter", equalTo(";"));
    read(others, name).statusCode(404);
    keep(others, name, "|", "*").statusCode(404);
    keep(others, name, "|", null).statusCode(204);
    read(hers, name).body("delimiter", equalTo(";"));
    read(others, name).body("delimiter", equalTo("|"));
  }

  @Test
  void whoeverChangesAMappingHasReadIt() {
    String name = name();
    String first = keep(hers, name, ";", null).extract().header("ETag");
    keep(hers, name, "|", null).statusCode(428);
    keep(hers, name, "|", first).statusCode(204);
    keep(hers, name, ",", first).statusCode(412);
    read(hers, name).body("delimiter", equalTo("|"));
  }

  /** The mapping that comes with the service stays what it is for everybody else. */
  @Test
  void aPublisherChangesEverybodysMappingForHerInstitutionOnly() {
    String institution = "institution-" + UUID.randomUUID();
    String publisher = Tokens.publisher(institution);
    String tag = read(publisher, "icourse163").statusCode(200).extract().header("ETag");
    keep(publisher, "icourse163", ";", null).statusCode(428);
    keep(publisher, "icourse163", ";", tag).statusCode(204);
    read(publisher, "icourse163").body("delimiter", equalTo(";"));
    read(others, "icourse163").body("delimiter", equalTo(","));
    given()
        .auth()
        .oauth2(others)
        .header("If-None-Match", tag)
        .get("/api/v1/imports/mappings/icourse163")
        .then()
        .statusCode(304);
  }

  private static String name() {
    return "kept-" + UUID.randomUUID();
  }

  private static ValidatableResponse read(String token, String name) {
    return given().auth().oauth2(token).get("/api/v1/imports/mappings/" + name).then();
  }

  private static ValidatableResponse keep(
      String token, String name, String delimiter, String ifMatch) {
    String body =
        """
        {"delimiter": "%s", "encoding": "UTF-8", "columns": {"url": "link", "titleEn": "name"},
         "defaults": {"kind": "LAB", "subject": "UNCLASSIFIED", "languages": ["en"]}}
        """
            .formatted(delimiter);
    var request = given().auth().oauth2(token).contentType(ContentType.JSON).body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put("/api/v1/imports/mappings/" + name).then();
  }
}
