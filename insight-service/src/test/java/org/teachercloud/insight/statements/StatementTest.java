package org.teachercloud.insight.statements;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ClusterChanged.Kind;
import org.teachercloud.insight.testing.Facts;
import org.teachercloud.insight.testing.Facts.Member;
import org.teachercloud.insight.testing.Facts.Stated;
import org.teachercloud.insight.testing.People;
import org.teachercloud.insight.testing.RealParts;
import org.teachercloud.insight.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StatementTest {

  private static final Instant SUMMER = Instant.parse("2024-08-31T08:00:00Z");
  private static final Instant AUTUMN = Instant.parse("2024-09-01T08:00:00Z");

  @Inject Facts facts;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String owner = "owner-" + mark;
  private final String near = "near-" + mark;
  private final String far = "far-" + mark;
  private final UUID course = UUID.randomUUID();
  private final int cluster = Math.floorMod(mark.hashCode(), 1_000_000);

  @BeforeEach
  void threeInstitutionsAndACourse() {
    facts.arrive(
        facts.institution(owner),
        facts.institution(near),
        facts.institution(far),
        facts.published(course, owner),
        facts.cluster(
            cluster,
            Facts.role(owner, Kind.LEAD, "2021-09-01", null),
            Facts.role(near, Kind.SUPPORTED, "2021-09-01", "2024-09-01"),
            Facts.role(near, Kind.PARTNER, "2024-09-01", null)));
  }

  @Test
  void everyUseStandsOnTheEdgeOfItsDay() {
    facts.arrive(enrolments(near, 6, SUMMER));
    facts.arrive(enrolments(near, 7, AUTUMN));
    facts.arrive(enrolments(far, 8, AUTUMN));
    facts.arrive(enrolments(owner, 9, AUTUMN));
    facts.arrive(enrolments(null, 10, AUTUMN));
    ValidatableResponse statement = read("institution-admin", owner, "2024-H2").statusCode(200);
    statement.body("events", equalTo(40)).body("rest", nullValue()).body("edges", hasSize(5));
    String events = "edges.find { it.edge.place == '%s' && it.edge.consumer == %s }.events";
    statement
        .body(events.formatted("CLUSTER", "'SUPPORTED'"), equalTo(6))
        .body(events.formatted("CLUSTER", "'PARTNER'"), equalTo(7))
        .body(events.formatted("ELSEWHERE", "null"), equalTo(8))
        .body(events.formatted("OWN", "null"), equalTo(9))
        .body(events.formatted("NONE", "null"), equalTo(10));
    List<Integer> edges = statement.extract().path("edges.events");
    assertEquals(40, edges.stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void everyKindOfUseIsCountedForTheInstitutionItWasDoneAs() {
    List<Stated> uses = new ArrayList<>();
    for (Member who : People.of(near, 5)) {
      uses.add(facts.enrolled(who, course, AUTUMN));
      uses.add(facts.completed(who, course, AUTUMN));
      uses.add(facts.withdrew(who, course, AUTUMN));
      uses.add(facts.adapted(who, course, AUTUMN));
      uses.add(facts.booked(who, course, AUTUMN));
    }
    facts.arrive(uses);
    read("publisher", owner, "2024-H2")
        .statusCode(200)
        .body("events", equalTo(20))
        .body("uses.kind", hasItems("ENROL", "COMPLETE", "ADAPT", "BOOK"))
        .body("uses.events", equalTo(List.of(5, 5, 5, 5)))
        .body("uses.consumer.id.unique()", equalTo(List.of(near)))
        .body("terms.find { it.term.name == '2024-H2' }.kinds.BOOK", equalTo(5));
  }

  @Test
  void aRemixIsAUseOfEachOfItsSources() {
    UUID second = UUID.randomUUID();
    facts.arrive(facts.published(second, far));
    List<Stated> uses = new ArrayList<>();
    for (Member who : People.of(near, 5)) {
      UUID work = UUID.randomUUID();
      uses.add(facts.adapted(who, course, work, AUTUMN));
      uses.add(facts.adapted(who, second, work, AUTUMN));
    }
    facts.arrive(uses);
    for (String each : List.of(owner, far)) {
      given()
          .auth()
          .oauth2(Tokens.of("publisher", each))
          .get("/api/v1/reuse/" + each + "?term=2024-H2")
          .then()
          .statusCode(200)
          .body("uses.kind", equalTo(List.of("ADAPT")))
          .body("uses.events", equalTo(List.of(5)))
          .body("uses.consumer.id", equalTo(List.of(near)));
    }
  }

  @Test
  void theOwnerSeesInstitutionsAndNeverPersons() {
    List<Member> people = People.of(near, 6);
    facts.arrive(People.enrol(facts, course, people, AUTUMN));
    String body = read("institution-admin", owner, "2024-H2").statusCode(200).extract().asString();
    people.forEach(one -> assertFalse(body.contains(one.person().toString())));
  }

  @Test
  void aUseIsCountedOnceHoweverOftenItIsTold() {
    List<Stated> uses = enrolments(near, 6, AUTUMN);
    facts.arrive(uses);
    facts.arrive(uses);
    read("institution-admin", owner, "2024-H2").statusCode(200).body("events", equalTo(6));
  }

  @Test
  void whoGivesUpAndComesBackIsCountedOnceATerm() {
    List<Member> people = People.of(near, 6);
    List<Stated> uses = new ArrayList<>();
    for (int again = 0; again < 3; again++) {
      for (Member who : people) {
        Instant at = AUTUMN.plus(Duration.ofDays(again));
        uses.add(facts.enrolled(who, course, at));
        uses.add(facts.withdrew(who, course, at));
      }
    }
    Member other = new Member(people.getFirst().person(), far);
    uses.add(facts.enrolled(other, course, AUTUMN.plus(Duration.ofDays(9))));
    facts.arrive(uses);
    read("institution-admin", owner, "2024-H2")
        .statusCode(200)
        .body("events", equalTo(6))
        .body("uses.events", equalTo(List.of(6)))
        .body("uses[0].people", equalTo(6));
    facts.arrive(People.enrol(facts, course, people, AUTUMN.plus(Duration.ofDays(200))));
    read("institution-admin", owner, "2025-H1").body("events", equalTo(6));
    read("institution-admin", owner, "2024-H2").body("events", equalTo(6));
  }

  @Test
  void monitorsAreToldOfTenPeopleOperatorsAndOwnersOfFive() {
    facts.arrive(enrolments(near, 6, AUTUMN));
    facts.arrive(enrolments(far, 12, AUTUMN));
    read("institution-admin", owner, "2024-H2")
        .body("least", equalTo(5))
        .body("uses.events", equalTo(List.of(12, 6)));
    read("operator", null, "2024-H2").body("least", equalTo(5)).body("uses", hasSize(2));
    read("monitor", null, "2024-H2")
        .body("least", equalTo(10))
        .body("uses", hasSize(0))
        .body("rest.events", equalTo(18))
        .body("events", equalTo(18));
  }

  @Test
  void aWithdrawnCourseStaysInTheStatement() {
    facts.arrive(enrolments(near, 6, AUTUMN));
    facts.arrive(facts.withdrawn(course, owner));
    read("institution-admin", owner, "2024-H2").statusCode(200).body("events", equalTo(6));
  }

  @Test
  void tooFewPeopleAreWithheldAndSaidSo() {
    facts.arrive(enrolments(near, 4, AUTUMN));
    read("institution-admin", owner, "2024-H2")
        .statusCode(200)
        .body("$", not(org.hamcrest.Matchers.hasKey("events")))
        .body("uses", hasSize(0))
        .body("least", equalTo(5));
  }

  @Test
  void anInstitutionsOwnPeopleMonitorsAndOperatorsReadItAndNobodyElse() {
    read("institution-admin", owner, null).statusCode(200).body("events", equalTo(0));
    read("publisher", owner, null).statusCode(200);
    read("monitor", null, null).statusCode(200);
    read("operator", null, null).statusCode(200);
    read("institution-admin", near, null).statusCode(404);
    read("publisher", far, null).statusCode(404);
    for (String role : List.of("teacher", "trainee", "coach", "cluster-lead")) {
      read(role, owner, null).statusCode(403);
    }
    given().get("/api/v1/reuse/" + owner).then().statusCode(401);
  }

  @Test
  void whatIsNotThereIsNotThere() {
    given()
        .auth()
        .oauth2(Tokens.of("operator", null))
        .get("/api/v1/reuse/nobody-" + mark)
        .then()
        .statusCode(404)
        .body("code", equalTo("NOT_FOUND"));
    read("institution-admin", owner, "1999-H1")
        .statusCode(404)
        .body("code", equalTo("NO_SUCH_TERM"));
  }

  private ValidatableResponse read(String role, String institution, String term) {
    var request = given().auth().oauth2(Tokens.of(role, institution));
    if (term != null) {
      request.queryParam("term", term);
    }
    return request.get("/api/v1/reuse/" + owner).then();
  }

  private List<Stated> enrolments(String institution, int people, Instant at) {
    return People.enrol(facts, course, People.of(institution, people), at);
  }
}
