package org.teachercloud.catalog.sharing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;

/** What a lead says of a member's wish stands beside it and decides nothing. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EndorsementTest extends SharingWorld {

  private String wish;

  @BeforeEach
  void aMemberWishesForEveryone() {
    wish = asked("{\"scope\":\"PUBLIC\",\"purposes\":[\"READ\"]}");
  }

  @Test
  void theOperatorAndTheOwnerReadTheLastWordOfTheLeadAndTheOperatorDecides() {
    waiting(Tokens.as(Role.CLUSTER_LEAD, lead))
        .body(mine("mayEndorse"), equalTo(true))
        .body(mine("mayDecide"), equalTo(false))
        .body(mine("endorsements"), empty());
    say(lead, "{\"endorsed\":true,\"words\":\"Used in nine schools\"}").statusCode(204);
    say(lead, "{\"endorsed\":false,\"words\":\"Not before its pictures are cleared\"}")
        .statusCode(204);
    for (ValidatableResponse read : new ValidatableResponse[] {ofOperator(), grants()}) {
      read.body(mine("endorsements.words"), contains("Not before its pictures are cleared"))
          .body(mine("endorsements.endorsed"), contains(false))
          .body(mine("endorsements.cluster"), contains(cluster))
          .body(mine("mayEndorse"), equalTo(false));
    }
    seesNothing(null);
    decide(Tokens.operator(), wish, "approve").statusCode(204);
    seesOnce(null);
    say(lead, "{\"endorsed\":true,\"words\":\"Now\"}")
        .statusCode(409)
        .body("code", equalTo("GRANT_IS_ACTIVE"));
    as(Tokens.as(Role.CLUSTER_LEAD, lead))
        .get("/api/v1/grants?state=ACTIVE&size=50")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(wish)));
  }

  @Test
  void onlyWhoLeadsAClusterOfTheOwnerSaysAnythingAndNotOfWhatSheAskedFor() {
    String words = "{\"endorsed\":true,\"words\":\"Good\"}";
    say(partner, words).statusCode(404);
    say(outside, words).statusCode(404);
    as(Tokens.operator()).body(words).post(path()).then().statusCode(403);
    as(Tokens.publisher(lead)).body(words).post(path()).then().statusCode(403);
    as(Tokens.one(Tokens.PUBLISHER, Role.CLUSTER_LEAD, lead))
        .body(words)
        .post(path())
        .then()
        .statusCode(403)
        .body("code", equalTo("SECOND_PERSON_DECIDES"));
    say(lead, "{\"endorsed\":true,\"words\":\" \"}").statusCode(400);
    say(lead, "{\"words\":\"For or against?\"}").statusCode(400);
    say(lead, "{\"cluster\":1,\"endorsed\":true,\"words\":\"Good\"}").statusCode(422);
    wish = asked("{\"scope\":\"CLUSTER\",\"purposes\":[\"READ\"]}");
    say(lead, words).statusCode(404);
    waiting(Tokens.as(Role.CLUSTER_LEAD, partner)).body("items.id", not(hasItem(wish)));
  }

  private ValidatableResponse ofOperator() {
    int total = waiting(Tokens.operator()).extract().path("total");
    return as(Tokens.operator())
        .get("/api/v1/grants?size=50&cursor=" + Math.max(0, total - 50))
        .then()
        .statusCode(200);
  }

  private ValidatableResponse say(String institution, String words) {
    return as(Tokens.as(Role.CLUSTER_LEAD, institution)).body(words).post(path()).then();
  }

  private String path() {
    return "/api/v1/grants/" + wish + "/endorsement";
  }

  private String mine(String field) {
    return "items.find { it.id == '" + wish + "' }." + field;
  }
}
