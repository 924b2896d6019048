package org.teachercloud.catalog.approving;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.Approved;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;

/** Whoever wrote something, or asked for it, does not agree for the platform to it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class NotByWhoWroteItTest {

  private static final UUID ANOTHER_OPERATOR = UUID.randomUUID();

  @Inject Shelf shelf;

  private Publishing people;

  @BeforeEach
  void anInstitution() {
    people = new Publishing(shelf.institution());
  }

  @Test
  void anOperatorWhoWroteItDoesNotAgreeToItsWishAndAnotherDoes() {
    String id = writtenByTheOperator();
    String wish = people.wish(id);
    refused(wish, "approve");
    refused(wish, "decline");
    people.asVisitor(id).statusCode(404);
    mayDecide(Tokens.operator(), wish, false);
    mayDecide(Tokens.one(ANOTHER_OPERATOR, Role.OPERATOR, null), wish, true);
    another().post(at(wish, "approve")).then().statusCode(204);
    people.asVisitor(id).statusCode(200);
  }

  @Test
  void norDoesSheAgreeToWhatSomebodyElseAskedForLater() {
    String id = writtenByTheOperator();
    another().post(at(people.wish(id), "decline")).then().statusCode(204);
    String location =
        people
            .second()
            .body("{\"scope\":\"NATIONAL\",\"purposes\":[\"READ\"]}")
            .post(Publishing.at(id) + "/grants")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String grant = location.substring(location.lastIndexOf('/') + 1);
    refused(grant, "approve");
    another().post(at(grant, "approve")).then().statusCode(204);
  }

  @Test
  void whatAnApprovalInAdvanceAgreesToIsNotWhatSheWrote() {
    String hers = writtenByTheOperator();
    String others = people.idOf("PUBLIC");
    Approved.ahead(people.home(), "{\"waiting\":true}").statusCode(204);
    people.asVisitor(hers).statusCode(404);
    people.asVisitor(others).statusCode(200);
    assertEquals(
        List.of("REQUESTED"),
        people.grants(hers).getList("items.findAll { it.byPublication }.state"));
  }

  @Test
  void aSecondPersonOfTheOwnerMayHaveWrittenItWhereTheOwnerDecides() {
    String id = people.idOf("INSTITUTION");
    String location =
        people
            .second()
            .body("{\"scope\":\"INSTITUTION\",\"purposes\":[\"COPY\"]}")
            .post(Publishing.at(id) + "/grants")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    people.author().post(location + "/approve").then().statusCode(204);
  }

  /** Handed in by a publisher who is the operator, too; published by a second person. */
  private String writtenByTheOperator() {
    String token = Tokens.one(Tokens.OPERATOR, Role.PUBLISHER, people.home());
    String id = Publishing.writtenBy(token, "PUBLIC");
    people
        .second()
        .post(Publishing.at(id) + "/publish")
        .then()
        .statusCode(200)
        .body("awaits", equalTo("PUBLIC"));
    return id;
  }

  private static void refused(String grant, String word) {
    Publishing.operator()
        .post(at(grant, word))
        .then()
        .statusCode(403)
        .body("code", equalTo("SECOND_PERSON_DECIDES"));
  }

  private static void mayDecide(String token, String grant, boolean may) {
    int total = Publishing.as(token).get("/api/v1/grants").then().extract().path("total");
    Publishing.as(token)
        .get("/api/v1/grants?size=50&cursor=" + Math.max(0, total - 50))
        .then()
        .statusCode(200)
        .body("items.find { it.id == '" + grant + "' }.mayDecide", equalTo(may));
  }

  private static RequestSpecification another() {
    return Publishing.as(Tokens.one(ANOTHER_OPERATOR, Role.OPERATOR, null));
  }

  private static String at(String grant, String word) {
    return "/api/v1/grants/" + grant + "/" + word;
  }
}
