package org.teachercloud.catalog.sharing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.contracts.Scope;

/** What the operator suspends reaches nobody until she lifts it, whatever happens to its grants. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SuspendedTest extends SharingWorld {

  private static final String CLUSTER = "{\"scope\":\"CLUSTER\",\"purposes\":[\"READ\",\"ENROL\"]}";

  @Test
  void whatNobodyEverSharedGoesAndComesBackAndItsOwnerReadsWhy() {
    item = published(Scope.PUBLIC);
    seesOnce(null);
    Instant before = Instant.now();
    suspend("Pictures of children without consent").statusCode(204);
    seesNothing(null);
    seesNothing(outside);
    seesNothing(owner);
    asOwner()
        .body("state", equalTo("PUBLISHED"))
        .body("suspended.reason", equalTo("Pictures of children without consent"))
        .body("suspended.since", notNullValue());
    given()
        .get("/api/v1/resources?size=50&updatedSince=" + before)
        .then()
        .body("items.find { it.id == '" + item + "' }.deleted", equalTo(true));
    lift().statusCode(204);
    seesOnce(null);
    seesOnce(owner);
    asOwner().body("suspended", nullValue());
    List<String> facts = facts(2);
    assertTrue(facts.get(0).contains("\"shares\":[]"), facts.get(0));
    assertTrue(facts.get(1).contains("EVERYONE"), facts.get(1));
  }

  @Test
  void grantsAndMembersThatChangeMeanwhileCountOnlyWhenItIsLifted() {
    String ofCluster = asked(CLUSTER);
    agreed(ofCluster);
    seesOnce(supported);
    suspend("Somebody says it is hers").statusCode(204);
    seesNothing(supported);
    String selected =
        asked(
            "{\"scope\":\"SELECTED\",\"institutions\":[\"%s\"],\"purposes\":[\"READ\"]}"
                .formatted(partner));
    decide(Tokens.publisher2(owner), selected, "approve").statusCode(204);
    String everyone = asked("{\"scope\":\"PUBLIC\",\"purposes\":[\"READ\"]}");
    decide(Tokens.operator(), everyone, "approve").statusCode(204);
    withdraw(everyone);
    withdraw(ofCluster);
    inTransaction(
        () -> memberships.begin(cluster, outside, ClusterRole.SUPPORTED, calendar.today()));
    for (String who : new String[] {null, owner, partner, supported, outside}) {
      seesNothing(who);
    }
    lift().statusCode(204);
    seesOnce(partner);
    seesOnce(owner);
    seesNothing(supported);
    seesNothing(null);
  }

  @Test
  void aTurnOfDaysAndALeavingMemberDoNotBringItBack() throws SQLException {
    agreed(asked(CLUSTER));
    seesOnce(supported);
    suspend("It is looked into").statusCode(204);
    sql("UPDATE resource SET next_turn = now() WHERE id = '" + item + "'");
    assertEquals(1, days.turn(Instant.now().plusSeconds(1)));
    inTransaction(() -> memberships.end(cluster, partner, calendar.today()));
    seesNothing(supported);
    seesNothing(partner);
    lift().statusCode(204);
    seesOnce(supported);
    seesNothing(partner);
  }

  @Test
  void theOwnerWritesAndPublishesOnAndItStaysSuspended() {
    item = published(Scope.PUBLIC);
    suspend("The second unit names pupils").statusCode(204);
    String at = "/api/v1/resources/" + item;
    as(Tokens.publisher(owner))
        .header("If-Match", "*")
        .body(description(",\"changes\":{\"zh\":\"去掉姓名。\",\"en\":\"Names are gone.\"}"))
        .put(at + "/draft")
        .then()
        .statusCode(200);
    as(Tokens.publisher(owner)).post(at + "/draft/submit").then().statusCode(200);
    as(Tokens.publisher2(owner))
        .post(at + "/draft/publish")
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("suspended.reason", equalTo("The second unit names pupils"));
    seesNothing(null);
    as(Tokens.publisher(owner)).post(at + "/withdraw").then().statusCode(200);
    as(Tokens.publisher(owner))
        .header("If-Match", "*")
        .body(description(",\"changes\":{\"zh\":\"再次发布。\",\"en\":\"Published again.\"}"))
        .put(at)
        .then()
        .statusCode(200);
    as(Tokens.publisher(owner)).post(at + "/submit").then().statusCode(200);
    as(Tokens.publisher2(owner)).post(at + "/publish").then().statusCode(200);
    seesNothing(null);
    seesNothing(owner);
    lift().statusCode(204);
    seesOnce(owner);
    seesNothing(null);
    grants().body("items.findAll { it.byPublication }.state", hasItem("REQUESTED"));
  }

  @Test
  void onlyTheOperatorSuspendsAndLiftsAndOnlySheAndTheOwnerReadOfIt() {
    String at = "/api/v1/resources/" + item + "/suspensions";
    for (String role : List.of(Role.PUBLISHER, Role.INSTITUTION_ADMIN, Role.CLUSTER_LEAD)) {
      String token = Tokens.as(role, owner);
      as(token).body("{\"reason\":\"Mine\"}").post(at).then().statusCode(403);
      as(token).post(at + "/lift").then().statusCode(403);
    }
    given().get(at).then().statusCode(401);
    suspend("  ").statusCode(400);
    suspend("For the second time").statusCode(204);
    as(Tokens.publisher(partner)).get(at).then().statusCode(404);
    as(Tokens.as(Role.CLUSTER_LEAD, lead)).get(at).then().statusCode(403);
    as(Tokens.teacher(owner)).get(at).then().statusCode(403);
    as(Tokens.publisher(owner)).get(at).then().statusCode(200).body("total", equalTo(1));
    standing(Tokens.operator()).body("items.resource.id", hasItem(item.toString()));
    standing(Tokens.publisher(owner)).body("items.resource.id", contains(item.toString()));
    standing(Tokens.publisher(partner)).body("total", equalTo(0));
    as(Tokens.as(Role.CLUSTER_LEAD, lead)).get("/api/v1/suspensions").then().statusCode(403);
  }

  @Test
  void whatWasNeverPublishedIsNotThereToBeSuspended() {
    String draft =
        as(Tokens.publisher(owner))
            .body(description(""))
            .post("/api/v1/resources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (String id : List.of(draft, UUID.randomUUID().toString())) {
      String at = "/api/v1/resources/" + id + "/suspensions";
      as(Tokens.operator()).body("{\"reason\":\"No\"}").post(at).then().statusCode(404);
      as(Tokens.operator()).post(at + "/lift").then().statusCode(404);
      as(Tokens.operator()).get(at).then().statusCode(404);
    }
  }

  @Test
  void toSuspendOrLiftAgainChangesNothingAndAllOfItStaysOnRecord() throws SQLException {
    lift().statusCode(204);
    suspend("The first reason").statusCode(204);
    long change = change();
    suspend("Another reason").statusCode(204);
    assertEquals(change, change());
    lift().statusCode(204);
    change = change();
    lift().statusCode(204);
    assertEquals(change, change());
    suspend("The second reason").statusCode(204);
    as(Tokens.operator())
        .get("/api/v1/resources/" + item + "/suspensions")
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items.reason", contains("The second reason", "The first reason"))
        .body("items[0].liftedAt", nullValue())
        .body("items[1].liftedAt", notNullValue());
    assertTrue(
        ask(
            "SELECT count(*) = 2 AND count(lifted_by) = 1 FROM suspension WHERE resource = '%s'"
                    .formatted(item)
                + " AND suspended_by = '%s'".formatted(Tokens.OPERATOR)));
    standing(Tokens.publisher(owner)).body("items.reason", not(hasItem("The first reason")));
  }

  private List<String> facts(int count) {
    return TopicReader.factsOf("catalog.shares", item.toString(), count).stream()
        .map(fact -> new String(fact.value(), StandardCharsets.UTF_8))
        .toList();
  }

  private ValidatableResponse suspend(String reason) {
    return as(Tokens.operator())
        .body("{\"reason\":\"" + reason + "\"}")
        .post("/api/v1/resources/" + item + "/suspensions")
        .then();
  }

  private ValidatableResponse lift() {
    return as(Tokens.operator()).post("/api/v1/resources/" + item + "/suspensions/lift").then();
  }

  private ValidatableResponse asOwner() {
    return as(Tokens.publisher(owner)).get("/api/v1/resources/" + item).then().statusCode(200);
  }

  private static ValidatableResponse standing(String token) {
    return as(token).get("/api/v1/suspensions?size=50").then().statusCode(200);
  }

  private void agreed(String grant) {
    decide(Tokens.as(Role.CLUSTER_LEAD, lead), grant, "approve").statusCode(204);
  }

  private void withdraw(String grant) {
    as(Tokens.publisher(owner))
        .delete("/api/v1/resources/" + item + "/grants/" + grant)
        .then()
        .statusCode(204);
  }

  private String description(String more) {
    return """
        {"kind":"COURSE","title":{"en":"%s"},"summary":{"en":"Only in a test."},
         "subject":"PEDAGOGY","languages":["en"],"minutes":30,"scope":"PUBLIC",
         "units":[{"title":{"en":"One"},"minutes":30}],"prerequisites":[]%s}
        """
        .formatted(mark, more);
  }
}
