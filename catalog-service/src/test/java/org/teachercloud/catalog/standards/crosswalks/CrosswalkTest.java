package org.teachercloud.catalog.standards.crosswalks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.standards.TestPackage;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CrosswalkTest extends TwoFrameworks {

  @Test
  void aLinkIsAdoptedByTheExpertsOfBothSidesOnly() {
    String link = propose(GROUNDS);
    approve(link, Tokens.publisher2("ecnu"), 1)
        .statusCode(403)
        .body("code", equalTo("NOT_AN_EXPERT"));
    approve(link, Tokens.operator(), 1).statusCode(403);
    approve(link, publisher, 1)
        .statusCode(200)
        .body("state", equalTo("PROPOSED"))
        .body("approvedFor", contains(chinese.id + ""));
    approve(link, publisher, 2).statusCode(403).body("code", equalTo("CROSSWALK_SECOND_PERSON"));
    approve(link, coach, 2).statusCode(200).body("state", equalTo("ADOPTED"));
    given()
        .get("/api/v1/crosswalks?framework=" + british.id)
        .then()
        .body("total", equalTo(1))
        .body("items[0].state", equalTo("ADOPTED"))
        .body("items[0].yours", empty());
  }

  @Test
  void onePersonNeverApprovesForBothSides() {
    appoint(british.id, Tokens.PUBLISHER);
    String link = propose(GROUNDS);
    approve(link, publisher, 1).statusCode(200).body("approvedFor", hasSize(1));
    approve(link, publisher, 2).statusCode(403);
    given().get("/api/v1/crosswalks/" + link).then().body("state", equalTo("PROPOSED"));
  }

  @Test
  void aLinkWithoutEvidenceCannotBeAdopted() throws SQLException {
    String link = propose("\"rationale\": \"Both ask for it\"");
    approve(link, publisher, 1).statusCode(422).body("code", equalTo("EVIDENCE_NEEDED"));
    approve(link, coach, 1).statusCode(422);
    String byHand = "UPDATE crosswalk_link SET state = 'ADOPTED' WHERE id = '" + link + "'";
    SQLException refused = assertThrows(SQLException.class, () -> tell(byHand));
    assertEquals("23514", refused.getSQLState());
    reword(link, 1, publisher).statusCode(200);
    approve(link, publisher, 2).statusCode(200);
    approve(link, coach, 3).statusCode(200).body("state", equalTo("ADOPTED"));
  }

  @Test
  void aNewVersionOfEitherFrameworkReopensItsLinksAndNoOthers() {
    String link = adopted();
    TestPackage third = new TestPackage();
    publish(third, "RU", "1");
    publish(third, "RU", "2");
    given().get("/api/v1/crosswalks/" + link).then().body("state", equalTo("ADOPTED"));
    publish(british, "GB", "2");
    given()
        .get("/api/v1/crosswalks/" + link)
        .then()
        .body("state", equalTo("REOPENED"))
        .body("approvedFor", empty());
    approve(link, publisher, 4).statusCode(200).body("state", equalTo("REOPENED"));
    publish(chinese, "CN", "2");
    approve(link, coach, 6).statusCode(200).body("approvedFor", contains(british.id + ""));
    approve(link, publisher, 7).statusCode(200).body("state", equalTo("ADOPTED"));
  }

  @Test
  void whatANewVersionDroppedIsNotAdoptedAgain() {
    String link = adopted();
    String kept = propose(GROUNDS, chinese.second, british.first);
    publish(british.version("2", "A standard", false), "GB");
    approve(link, publisher, 4).statusCode(409).body("code", equalTo("CROSSWALK_END_DROPPED"));
    approve(link, coach, 4).statusCode(409).body("code", equalTo("CROSSWALK_END_DROPPED"));
    given()
        .get("/api/v1/crosswalks/" + link)
        .then()
        .body("state", equalTo("REOPENED"))
        .body("approvedFor", empty());
    approve(kept, coach, 2).statusCode(200);
    publish(british.version("3", "A standard", true), "GB");
    approve(link, publisher, 5).statusCode(200);
    approve(link, coach, 6).statusCode(200).body("state", equalTo("ADOPTED"));
  }

  @Test
  void newGroundsNeedNewApprovalsAndWhoReadTheOldOnesIsTold() {
    String link = propose(GROUNDS);
    approve(link, publisher, 1).statusCode(200);
    reword(link, 2, coach).statusCode(200).body("approvedFor", empty());
    approve(link, publisher, 2).statusCode(412).body("code", equalTo("STALE"));
    reword(link, 2, coach).statusCode(412);
    reword(link, 3, Tokens.teacher("ecnu")).statusCode(403);
    given()
        .contentType("application/json")
        .auth()
        .oauth2(coach)
        .body("{" + GROUNDS + "}")
        .put("/api/v1/crosswalks/" + link)
        .then()
        .statusCode(428);
    approve(link, publisher, 3).statusCode(200);
    approve(link, coach, 4).statusCode(200).body("state", equalTo("ADOPTED"));
    reword(link, 5, publisher).statusCode(200).body("state", equalTo("REOPENED"));
  }

  @Test
  void bothSidesAtTheSameMomentLoseNoApproval() throws Exception {
    for (int round = 0; round < 10; round++) {
      publish(chinese, "CN", "race " + round);
      String link = round == 0 ? propose(GROUNDS) : theLink();
      int change = change(link);
      try (ExecutorService both = Executors.newFixedThreadPool(2)) {
        List<Callable<Integer>> deeds =
            List.of(
                () -> approve(link, publisher, change).extract().statusCode(),
                () -> approve(link, coach, change).extract().statusCode());
        int done = 0;
        for (Future<Integer> deed : both.invokeAll(deeds)) {
          done += deed.get() == 200 ? 1 : 0;
        }
        given()
            .get("/api/v1/crosswalks/" + link)
            .then()
            .body("approvedFor", hasSize(done))
            .body("change", equalTo(change + done));
      }
    }
  }

  @Test
  void whatHasNoCounterpartIsSaidOfTheFramework() {
    String none =
        "{\"origin\": \"%s\", \"framework\": \"%s\", \"kind\": \"NONE\", %s}"
            .formatted(chinese.second, british.id, GROUNDS);
    proposed(none, coach).statusCode(201).body("destinationFramework", equalTo(british.id + ""));
    proposed(none, coach).statusCode(409).body("code", equalTo("LINKED_ALREADY"));
    proposed(none.replace("NONE", "EXACT"), coach).statusCode(422);
    proposed(none.replace(british.id + "", chinese.id + ""), coach).statusCode(422);
    proposed(none, Tokens.teacher("ecnu")).statusCode(403);
  }

  @Test
  void onlyTheOperatorAppointsExperts() {
    String path = "/api/v1/standards/" + chinese.id + "/experts";
    given().auth().oauth2(publisher).get(path).then().statusCode(403);
    given().get(path).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.operator())
        .delete(path + "/" + Tokens.PUBLISHER)
        .then()
        .statusCode(204);
    approve(propose(GROUNDS), publisher, 1).statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.operator())
        .get("/api/v1/standards/" + UUID.randomUUID() + "/experts")
        .then()
        .statusCode(404);
  }
}
