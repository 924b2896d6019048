package org.teachercloud.catalog.approving;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.Approved;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;

/** Two people of an institution publish for it; for everyone the platform has to agree too. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PublicNeedsTheOperatorTest {

  @Inject Shelf shelf;

  private Publishing people;

  @BeforeEach
  void anInstitutionThatNobodyHasApproved() {
    people = new Publishing(shelf.institution());
  }

  @Test
  void withoutApprovalItIsPublishedForItsInstitutionAndAsksByItselfForTheRest() {
    ValidatableResponse answer = people.published("PUBLIC");
    answer
        .body("state", equalTo("PUBLISHED"))
        .body("scope", equalTo("INSTITUTION"))
        .body("awaits", equalTo("PUBLIC"));
    String id = answer.extract().path("id");
    people.asVisitor(id).statusCode(404);
    people.asTeacher(id).statusCode(200).body("awaits", equalTo("PUBLIC"));
    String fact =
        new String(
            TopicReader.factsOf("catalog.resources", id, 1).getFirst().value(),
            StandardCharsets.UTF_8);
    assertTrue(fact.contains("\"INSTITUTION\"") && !fact.contains("\"PUBLIC\""), fact);

    String wish = people.wish(id);
    String decide = "/api/v1/grants/" + wish + "/approve";
    people.author().post(decide).then().statusCode(404);
    people.second().post(decide).then().statusCode(404);
    Publishing.as(Tokens.as(Role.INSTITUTION_ADMIN, people.home()))
        .post(decide)
        .then()
        .statusCode(404);
    String mine = "items.find { it.id == '" + wish + "' }.";
    waiting(wish)
        .body(mine + "byPublication", equalTo(true))
        .body(mine + "mayDecide", equalTo(true));
    Publishing.operator().post(decide).then().statusCode(204);

    await().untilAsserted(() -> people.asVisitor(id).statusCode(200).body("awaits", nullValue()));
    assertEquals(
        List.of("ACTIVE", "ACTIVE"), people.grants(id).getList("items.state"), "first and asked");
  }

  @Test
  void whatIsDeclinedStaysForItsInstitutionAndItsOwnerReadsWhy() {
    String id = people.idOf("PUBLIC");
    String decline = "/api/v1/grants/" + people.wish(id) + "/decline";
    String tooMuch = "{\"reason\":\"" + "x".repeat(501) + "\"}";
    Publishing.operator().body(tooMuch).post(decline).then().statusCode(400);
    Publishing.operator().body("{\"reason\":\"来源不明\"}").post(decline).then().statusCode(204);
    people.asTeacher(id).statusCode(200).body("awaits", nullValue());
    people.asVisitor(id).statusCode(404);
    assertEquals(
        List.of("来源不明"),
        people.grants(id).getList("items.findAll { it.state == 'DECLINED' }.reason"));
    String other = people.idOf("PUBLIC");
    Publishing.operator()
        .post("/api/v1/grants/" + people.wish(other) + "/decline")
        .then()
        .statusCode(204);
    assertEquals("DECLINED", people.grants(other).getString("items[1].state"), "and without words");
  }

  @Test
  void whatIsApprovedInAdvanceIsThereAtOnceUntilTheApprovalIsTakenBack() {
    Approved.ahead(people.home());
    ValidatableResponse answer = people.published("PUBLIC");
    answer.body("scope", equalTo("PUBLIC")).body("awaits", nullValue());
    String id = answer.extract().path("id");
    people.asVisitor(id).statusCode(200);
    assertNull(people.wish(id));

    String approval = "/api/v1/standing-approvals/" + people.home();
    Publishing.operator().delete(approval).then().statusCode(204);
    people.published("PUBLIC").body("awaits", equalTo("PUBLIC"));
    people.asVisitor(id).statusCode(200);
    people.next(id, "PUBLIC").body("scope", equalTo("PUBLIC")).body("version", equalTo(2));
    people.asVisitor(id).statusCode(200).body("version", equalTo(2));
  }

  @Test
  void aVersionThatWidensAsksAndOneThatNoLongerWishesItIsNoLongerAskedFor() {
    String id = people.idOf("INSTITUTION");
    assertNull(people.wish(id));
    people
        .next(id, "PUBLIC")
        .body("scope", equalTo("INSTITUTION"))
        .body("awaits", equalTo("PUBLIC"));
    people.asVisitor(id).statusCode(404);
    String first = people.wish(id);
    people.next(id, "PUBLIC").body("awaits", equalTo("PUBLIC"));
    assertEquals(first, people.wish(id), "asked for once");
    people.next(id, "INSTITUTION").body("awaits", nullValue());
    assertNull(people.wish(id));
    Publishing.operator()
        .post("/api/v1/grants/" + first + "/approve")
        .then()
        .statusCode(409)
        .body("code", equalTo("GRANT_IS_WITHDRAWN"));
    people.next(id, "PUBLIC");
    String again = people.wish(id);
    Publishing.operator().post("/api/v1/grants/" + again + "/approve").then().statusCode(204);
    people.next(id, "PUBLIC").body("awaits", nullValue());
    people.asVisitor(id).statusCode(200).body("version", equalTo(6));
  }

  @Test
  void whatIsWithdrawnOrTakenBackWaitsForNothing() {
    String id = people.idOf("PUBLIC");
    people.author().post(Publishing.at(id) + "/withdraw").then().statusCode(200);
    assertNull(people.wish(id));
    String other = people.idOf("PUBLIC");
    String grants = Publishing.at(other) + "/grants/";
    people.author().delete(grants + people.wish(other)).then().statusCode(204);
    people.asTeacher(other).statusCode(200).body("awaits", nullValue());
    people.author().delete(grants + other).then().statusCode(204);
    people.next(other, "PUBLIC").body("awaits", nullValue());
    assertNull(people.wish(other), "what its owner took back is not asked for by publishing");
  }

  @Test
  void theOperatorAgreesToAllThatWaitsWithTheApproval() {
    String one = people.idOf("PUBLIC");
    String two = people.idOf("PUBLIC");
    Publishing others = new Publishing(shelf.institution());
    String theirs = others.idOf("PUBLIC");
    Approved.ahead(people.home(), "{\"waiting\":true}").statusCode(204);
    for (String id : List.of(one, two)) {
      people.asVisitor(id).statusCode(200);
    }
    others.asVisitor(theirs).statusCode(404);
    assertNotNull(others.wish(theirs));
  }

  private static ValidatableResponse waiting(String wish) {
    int total = Publishing.operator().get("/api/v1/grants").then().extract().path("total");
    int from = Math.max(0, total - 50);
    return Publishing.operator()
        .get("/api/v1/grants?size=50&cursor=" + from)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(wish));
  }
}
