package org.teachercloud.catalog.approving;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.Approved;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.networking.RegisterInstitution;

/** What becomes of the first grant of a work when its next version is published. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VersionsAndGrantsTest {

  private static final String ECNU = "ecnu";

  private final Publishing people = new Publishing(ECNU);

  @Inject RegisterInstitution register;

  @BeforeEach
  void institution() {
    QuarkusTransaction.requiringNew().run(() -> register.findOrRegister(ECNU, Text.zh("华东师范大学")));
    Approved.ahead(ECNU);
  }

  @Test
  void aVersionDoesNotBringBackTheGrantThatWasTakenBack() {
    String id = people.idOf("PUBLIC");
    people.author().delete(Publishing.at(id) + "/grants/" + id).then().statusCode(204);
    people.asVisitor(id).statusCode(404);
    people.next(id, "PUBLIC");
    people.author().get(Publishing.at(id)).then().statusCode(200).body("version", equalTo(2));
    people.asVisitor(id).statusCode(404);
    people.asTeacher(id).statusCode(404);
    people
        .author()
        .get(Publishing.at(id) + "/grants")
        .then()
        .body("items[0].first", equalTo(true))
        .body("items[0].state", equalTo("WITHDRAWN"));
  }

  @Test
  void whatWasNeverThereForAllIsNotToldToHarvestersAsGone() {
    String id = people.idOf("INSTITUTION");
    people.author().delete(Publishing.at(id) + "/grants/" + id).then().statusCode(204);
    people.next(id, "PUBLIC");
    people.asVisitor(id).statusCode(404);
    given()
        .get("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:teacher-cloud.example:" + id)
        .then()
        .statusCode(200)
        .body("OAI-PMH.error.@code", equalTo("idDoesNotExist"));
  }

  @Test
  void aVersionWithANarrowerScopeNarrowsTheGrantThatStands() {
    String id = people.idOf("PUBLIC");
    String asked =
        people
            .author()
            .body("{\"scope\":\"SELECTED\",\"institutions\":[\"ecnu\"],\"purposes\":[\"COPY\"]}")
            .post(Publishing.at(id) + "/grants")
            .getHeader("Location");
    people.second().post(asked + "/approve").then().statusCode(204);
    people.next(id, "INSTITUTION");
    people.asVisitor(id).statusCode(404);
    people.asTeacher(id).statusCode(200);
  }
}
