package org.teachercloud.catalog.harvesting.running;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.Approved;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;

/** A source that publishes for everyone waits for the platform as people do. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ByHand.class)
class HarvestForAllTest {

  @Inject Harvester harvester;

  private final Records records = Records.of(2);
  private TestRepository repository;
  private String institution;

  @BeforeEach
  void open() throws Exception {
    repository = TestRepository.listing(records::answer);
    institution = harvester.institution();
  }

  @AfterEach
  void close() {
    repository.close();
  }

  @Test
  void whatNobodyHasApprovedIsTheInstitutionsAndComesForAllWithTheApproval() throws Exception {
    String source = agreed(Tokens.publisher2(institution));
    HarvestTest.counts(harvester.harvested(institution, source), "DONE 2 2 0 0 0 0");
    for (String item : items()) {
      given().get(item).then().statusCode(404);
      home(item).body("scope", equalTo("INSTITUTION")).body("awaits", equalTo("PUBLIC"));
    }
    HarvestTest.counts(harvester.harvested(institution, source, true), "DONE 2 0 0 2 0 0");
    assertEquals(2, waiting());

    Approved.ahead(institution);
    HarvestTest.counts(harvester.harvested(institution, source, true), "DONE 2 0 2 0 0 0");
    for (String item : items()) {
      given().get(item).then().statusCode(200).body("awaits", nullValue());
    }
    assertEquals(0, waiting());

    String approval = "/api/v1/standing-approvals/" + institution;
    Harvester.as(Tokens.operator()).delete(approval).then().statusCode(204);
    HarvestTest.counts(harvester.harvested(institution, source, true), "DONE 2 0 0 2 0 0");
    given().get(items().getFirst()).then().statusCode(200);
  }

  @Test
  void aSourceToWhichTheOperatorAgreedTooPublishesForAll() throws Exception {
    String source = agreed(Tokens.publisher2(institution));
    Harvester.as(Tokens.operator()).post(source + "/approve").then().statusCode(200);
    harvester.harvested(institution, source);
    for (String item : items()) {
      given().get(item).then().statusCode(200).body("scope", equalTo("PUBLIC"));
    }
    assertEquals(0, waiting());
  }

  private String agreed(String token) {
    String body = Harvester.body(repository.address(), "PUBLISHED", "PUBLIC");
    String source = harvester.source(institution, body, 201).extract().header("Location");
    Harvester.as(token).post(source + "/approve").then().statusCode(200);
    return source;
  }

  /** Addresses of what the institution has. */
  private List<String> items() {
    List<String> ids =
        Harvester.as(Tokens.publisher(institution))
            .get("/api/v1/resources?updatedSince=2026-01-01T00:00:00Z&size=50")
            .then()
            .statusCode(200)
            .extract()
            .path("items.findAll { it.institution?.id == '" + institution + "' }.id");
    return ids.stream().map(id -> "/api/v1/resources/" + id).toList();
  }

  private ValidatableResponse home(String item) {
    return Harvester.as(Tokens.teacher(institution)).get(item).then().statusCode(200);
  }

  private long waiting() throws Exception {
    return harvester.number(
        "SELECT count(*) FROM share_grant JOIN resource ON resource.id = share_grant.resource"
            + " WHERE share_grant.state = 'REQUESTED' AND by_publication AND institution = '"
            + institution
            + "'");
  }
}
