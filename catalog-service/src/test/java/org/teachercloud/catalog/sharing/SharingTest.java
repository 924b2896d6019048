package org.teachercloud.catalog.sharing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.contracts.Scope;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SharingTest extends SharingWorld {

  @Test
  void aClusterGrantReachesTheClusterOnceItsLeadAgrees() {
    seesNothing(supported);
    String grant = asked("{\"scope\":\"CLUSTER\",\"purposes\":[\"READ\",\"ENROL\"]}");
    seesNothing(supported);
    decide(Tokens.as(Role.PUBLISHER, owner), grant, "approve").statusCode(404);
    decide(Tokens.as(Role.CLUSTER_LEAD, partner), grant, "approve").statusCode(404);
    decide(Tokens.operator(), grant, "approve").statusCode(404);
    waiting(Tokens.as(Role.CLUSTER_LEAD, lead)).body("items.id", contains(grant));
    decide(Tokens.as(Role.CLUSTER_LEAD, lead), grant, "approve").statusCode(204);
    seesOnce(supported);
    seesOnce(partner);
    seesNothing(outside);
    seesNothing(null);
    waiting(Tokens.as(Role.CLUSTER_LEAD, lead)).body("total", equalTo(0));
    as(Tokens.publisher(owner))
        .delete("/api/v1/resources/" + item + "/grants/" + grant)
        .then()
        .statusCode(204);
    seesNothing(supported);
    seesOnce(owner);
    List<String> facts =
        TopicReader.factsOf("catalog.shares", item.toString(), 2).stream()
            .map(fact -> new String(fact.value(), StandardCharsets.UTF_8))
            .toList();
    assertTrue(facts.get(0).contains(supported), facts.get(0));
    assertTrue(!facts.get(1).contains(supported) && facts.get(1).contains(owner), facts.get(1));
  }

  @Test
  void aPublicGrantNeedsTheOperator() {
    String grant = asked("{\"scope\":\"PUBLIC\",\"purposes\":[\"READ\"]}");
    decide(Tokens.as(Role.CLUSTER_LEAD, lead), grant, "approve").statusCode(404);
    decide(Tokens.publisher2(owner), grant, "approve").statusCode(404);
    seesNothing(null);
    decide(Tokens.operator(), grant, "approve").statusCode(204);
    seesOnce(null);
    decide(Tokens.operator(), grant, "decline")
        .statusCode(409)
        .body("code", equalTo("GRANT_IS_ACTIVE"));
  }

  @Test
  void selectedInstitutionsNeedASecondPersonOfTheOwner() {
    String grant =
        asked(
            "{\"scope\":\"SELECTED\",\"institutions\":[\"%s\"],\"purposes\":[\"READ\"]}"
                .formatted(outside));
    decide(Tokens.publisher(owner), grant, "approve")
        .statusCode(403)
        .body("code", equalTo("SECOND_PERSON_DECIDES"));
    decide(Tokens.publisher(outside), grant, "approve").statusCode(404);
    decide(Tokens.publisher2(owner), grant, "approve").statusCode(204);
    seesOnce(outside);
    seesNothing(supported);
  }

  @Test
  void whatIsDeclinedIsNeverShared() {
    String grant = asked("{\"scope\":\"CLUSTER\",\"purposes\":[\"READ\"]}");
    decide(Tokens.as(Role.CLUSTER_LEAD, lead), grant, "decline").statusCode(204);
    seesNothing(supported);
    grants().body("items.find { it.id == '" + grant + "' }.state", equalTo("DECLINED"));
  }

  @Test
  void whatWasPublicBeforeHasAPublicGrantAndLosesItWithoutATrace() {
    item = published(Scope.PUBLIC);
    seesOnce(null);
    grants()
        .body("items", hasSize(1))
        .body("items[0].scope", equalTo("PUBLIC"))
        .body("items[0].first", equalTo(true))
        .body("items[0].state", equalTo("ACTIVE"));
    Instant before = Instant.now();
    as(Tokens.publisher(owner))
        .delete("/api/v1/resources/" + item + "/grants/" + item)
        .then()
        .statusCode(204);
    seesNothing(null);
    seesNothing(supported);
    seesNothing(owner);
    as(Tokens.publisher(owner)).get("/api/v1/resources/" + item).then().statusCode(200);
    given()
        .get("/api/v1/resources?size=50&updatedSince=" + before)
        .then()
        .body("items.find { it.id == '" + item + "' }.deleted", equalTo(true));
  }

  @Test
  void aGrantEndsAndALaterOneBeginsForSearchesWithoutAnythingWritten() throws SQLException {
    String grant = asked("{\"scope\":\"CLUSTER\",\"purposes\":[\"READ\"]}");
    decide(Tokens.as(Role.CLUSTER_LEAD, lead), grant, "approve").statusCode(204);
    seesOnce(supported);
    Instant soon = Instant.now().plusSeconds(2);
    sql("UPDATE share SET until_at = '" + soon + "' WHERE resource = '" + item + "'");
    sql("UPDATE resource SET next_turn = '" + soon + "' WHERE id = '" + item + "'");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                as(Tokens.teacher(supported)).get("/api/v1/resources/" + item).statusCode() == 404);
    long before = change();
    assertEquals(1, days.turn(soon.plusSeconds(1)), "the day's turn is heard of");
    assertTrue(change() > before, "who asks what has changed learns of it");
  }

  @Test
  void whoLeavesTheClusterLosesWhatTheClusterShares() {
    String grant = asked("{\"scope\":\"CLUSTER\",\"purposes\":[\"READ\",\"ENROL\"]}");
    decide(Tokens.as(Role.CLUSTER_LEAD, lead), grant, "approve").statusCode(204);
    seesOnce(supported);
    inTransaction(() -> memberships.end(cluster, supported, calendar.today()));
    seesNothing(supported);
    seesOnce(partner);
    inTransaction(
        () -> memberships.begin(cluster, outside, ClusterRole.SUPPORTED, calendar.today()));
    seesOnce(outside);
  }

  @Test
  void onlyWhoWritesForTheOwnerSharesAndSeesGrants() {
    String body = "{\"scope\":\"CLUSTER\",\"purposes\":[\"READ\"]}";
    String path = "/api/v1/resources/" + item + "/grants";
    as(Tokens.publisher(partner)).body(body).post(path).then().statusCode(404);
    as(Tokens.publisher(partner)).get(path).then().statusCode(404);
    as(Tokens.publisher(partner)).delete(path + "/" + item).then().statusCode(404);
    as(Tokens.teacher(owner)).body(body).post(path).then().statusCode(403);
    as(Tokens.publisher(owner))
        .body("{\"scope\":\"CLUSTER\",\"cluster\":1,\"purposes\":[\"READ\"]}")
        .post(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("CLUSTER_NEEDED"));
    as(Tokens.publisher(owner))
        .body("{\"scope\":\"SELECTED\",\"institutions\":[\"nobody\"],\"purposes\":[\"READ\"]}")
        .post(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("INSTITUTIONS_NEEDED"));
    as(Tokens.publisher(owner))
        .body("{\"scope\":\"NATIONAL\",\"purposes\":[\"READ\"],\"from\":\"2020-01-01\"}")
        .post(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("TERM_DOES_NOT_FIT"));
  }

  @Test
  void theDatabaseDecidesAsTheFunctionDoes() throws SQLException {
    String grant = asked("{\"scope\":\"CLUSTER\",\"purposes\":[\"READ\"]}");
    decide(Tokens.as(Role.CLUSTER_LEAD, lead), grant, "approve").statusCode(204);
    for (String who : List.of(owner, lead, partner, supported, outside)) {
      boolean inside = !who.equals(outside);
      assertEquals(
          inside,
          ask(
              "SELECT reaches(resource, ARRAY['%s'], now()) FROM resource WHERE id = '%s'"
                  .formatted(who, item)),
          who);
    }
    assertEquals(Set.of(), Caller.visitor().institutions());
  }
}
