package org.teachercloud.insight.statements;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.insight.testing.Facts;
import org.teachercloud.insight.testing.Facts.Member;
import org.teachercloud.insight.testing.People;
import org.teachercloud.insight.testing.RealParts;
import org.teachercloud.insight.testing.Tokens;

/** A teacher reads how what she began from others is reused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ContributionsTest {

  private static final Instant AUTUMN = Instant.parse("2024-09-02T08:00:00Z");

  @Inject Facts facts;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String home = "home-" + mark;
  private final String other = "other-" + mark;
  private final UUID source = UUID.randomUUID();
  private final UUID work = UUID.randomUUID();
  private final UUID unrelated = UUID.randomUUID();
  private final Member her = new Member(UUID.randomUUID(), home);

  @BeforeEach
  void sheBeganAWorkOfHerInstitution() {
    facts.arrive(
        facts.institution(home),
        facts.institution(other),
        facts.published(source, other),
        facts.published(work, home),
        facts.published(unrelated, home),
        facts.adapted(her, source, work, AUTUMN));
  }

  @Test
  void sheReadsTheUsesOfHerWorksByInstitutionAndOfNoOthers() {
    List<Member> learners = People.of(other, 7);
    facts.arrive(People.enrol(facts, work, learners, AUTUMN));
    facts.arrive(People.enrol(facts, unrelated, People.of(other, 6), AUTUMN));
    read(her)
        .statusCode(200)
        .body("works", equalTo(1))
        .body("least", equalTo(5))
        .body("events", equalTo(7))
        .body("complete", equalTo(true))
        .body("uses", hasSize(1))
        .body("uses[0].consumer.id", equalTo(other))
        .body("uses[0].kind", equalTo("ENROL"))
        .body("uses[0].people", equalTo(7));
    String body = read(her).extract().asString();
    learners.forEach(one -> assertFalse(body.contains(one.person().toString())));
    now(new Member(UUID.randomUUID(), home))
        .body("works", equalTo(0))
        .body("events", equalTo(0))
        .body("complete", equalTo(true));
  }

  @Test
  void sheIsNotToldWhereTooFewUsedHersOrTooFewTheRest() {
    facts.arrive(People.enrol(facts, work, People.of(other, 7), AUTUMN));
    facts.arrive(People.enrol(facts, unrelated, People.of(other, 3), AUTUMN));
    read(her).body("events", equalTo(0)).body("complete", equalTo(false)).body("uses", hasSize(0));
  }

  @Test
  void whoLeavesHasNoWorksAnyMoreAlsoWhenTheyAreToldLater() {
    facts.arrive(facts.left(her.person(), UUID.randomUUID()));
    facts.arrive(facts.adapted(her, source, UUID.randomUUID(), AUTUMN));
    now(her).statusCode(200).body("works", equalTo(0));
  }

  @Test
  void whoseAccountsBecomeOneHasTheWorksOfBoth() {
    Member second = new Member(UUID.randomUUID(), home);
    facts.arrive(facts.adapted(second, source, UUID.randomUUID(), AUTUMN));
    facts.arrive(facts.merged(second.person(), her.person(), UUID.randomUUID()));
    facts.arrive(facts.adapted(second, source, UUID.randomUUID(), AUTUMN));
    now(her).statusCode(200).body("works", equalTo(3));
  }

  @Test
  void aRemixOfSeveralSourcesIsOneWorkOfHers() {
    facts.arrive(facts.adapted(her, unrelated, work, AUTUMN));
    now(her).statusCode(200).body("works", equalTo(1));
  }

  @Test
  void onlyTeachersReadTheirOwn() {
    for (String role : List.of("trainee", "publisher", "institution-admin", "monitor")) {
      given()
          .auth()
          .oauth2(Tokens.of(role, home))
          .get("/api/v1/reuse/contributions")
          .then()
          .statusCode(403);
    }
    given().get("/api/v1/reuse/contributions").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of(her.person(), "teacher", home))
        .get("/api/v1/reuse/contributions?term=1999-H1")
        .then()
        .statusCode(404)
        .body("code", equalTo("NO_SUCH_TERM"));
  }

  private static ValidatableResponse read(Member who) {
    return as(who).queryParam("term", "2024-H2").get("/api/v1/reuse/contributions").then();
  }

  /** In the present term, which is there though nothing was used yet. */
  private static ValidatableResponse now(Member who) {
    return as(who).get("/api/v1/reuse/contributions").then();
  }

  private static RequestSpecification as(Member who) {
    return given().auth().oauth2(Tokens.of(who.person(), "teacher", who.institution()));
  }
}
