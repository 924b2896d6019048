package org.teachercloud.catalog.sharing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.contracts.Scope;

/** The lead of a cluster asks for what a member has; the member's word decides. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ClusterWishTest extends SharingWorld {

  private static final String WISH = "{\"purposes\":[\"READ\",\"ADAPT\"]}";

  @Test
  void onceItsOwnerAgreesTheClusterHasWhatItsLeadAskedFor() throws SQLException {
    item = published(Scope.PUBLIC);
    seesOnce(null);
    String wish = wished();
    assertEquals(false, clusterMayAdapt());
    for (String token :
        new String[] {
          Tokens.as(Role.CLUSTER_LEAD, lead), Tokens.operator(), Tokens.publisher(partner)
        }) {
      decide(token, wish, "approve").statusCode(404);
    }
    waiting(Tokens.as(Role.CLUSTER_LEAD, lead)).body("items.id", not(hasItem(wish)));
    waiting(Tokens.publisher(owner))
        .body("items.find { it.id == '" + wish + "' }.byLead", equalTo(true))
        .body("items.find { it.id == '" + wish + "' }.mayDecide", equalTo(true));
    decide(Tokens.publisher(owner), wish, "approve").statusCode(204);
    assertEquals(true, clusterMayAdapt());
    wishes().body("items.state", contains("ACTIVE"));
    as(Tokens.publisher(owner))
        .delete("/api/v1/resources/" + item + "/grants/" + item)
        .then()
        .statusCode(204);
    seesOnce(supported);
    seesNothing(outside);
    seesNothing(null);
  }

  @Test
  void whatTheOwnerDeclinesIsNotSharedAndTheLeadReadsWhy() throws SQLException {
    item = published(Scope.PUBLIC);
    String wish = wished();
    as(Tokens.publisher(owner))
        .body("{\"reason\":\"It is being rewritten\"}")
        .post("/api/v1/grants/" + wish + "/decline")
        .then()
        .statusCode(204);
    assertEquals(false, clusterMayAdapt());
    wishes().body("items.reason", contains("It is being rewritten"));
    wished();
    wishes().body("items.state", contains("DECLINED", "REQUESTED"));
  }

  @Test
  void oneWishOfAClusterWaitsAtATimeAndOnlyForWhatItsMembersOwn() {
    item = published(Scope.PUBLIC);
    wished();
    ask(lead, WISH).statusCode(409).body("code", equalTo("WISHED_ALREADY"));
    ask(partner, WISH).statusCode(422).body("code", equalTo("CLUSTER_NEEDED"));
    ask(lead, "{\"cluster\":1,\"purposes\":[\"READ\"]}")
        .statusCode(422)
        .body("code", equalTo("CLUSTER_NEEDED"));
    ask(lead, "{\"purposes\":[]}").statusCode(400);
    ask(lead, "{\"purposes\":[\"READ\"],\"from\":\"2020-01-01\"}")
        .statusCode(422)
        .body("code", equalTo("TERM_DOES_NOT_FIT"));
  }

  @Test
  void sheAsksForNothingThatSheDoesNotSee() {
    ask(lead, WISH).statusCode(404);
    as(Tokens.as(Role.CLUSTER_LEAD, lead)).get(path()).then().statusCode(404);
    as(Tokens.publisher(lead)).body(WISH).post(path()).then().statusCode(403);
    as(Tokens.operator()).body(WISH).post(path()).then().statusCode(403);
    given().get(path()).then().statusCode(401);
  }

  private String wished() {
    String location = ask(lead, WISH).statusCode(201).extract().header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private ValidatableResponse ask(String institution, String wish) {
    return as(Tokens.as(Role.CLUSTER_LEAD, institution)).body(wish).post(path()).then();
  }

  private ValidatableResponse wishes() {
    return as(Tokens.as(Role.CLUSTER_LEAD, lead)).get(path()).then().statusCode(200);
  }

  private String path() {
    return "/api/v1/resources/" + item + "/cluster-wishes";
  }

  private boolean clusterMayAdapt() throws SQLException {
    return ask(
        "SELECT EXISTS (SELECT FROM share WHERE resource = '%s' AND institution = '%s'"
                .formatted(item, supported)
            + " AND 'ADAPT' = ANY(purposes))");
  }
}
