package org.teachercloud.insight.statements;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ClusterChanged;
import org.teachercloud.contracts.ClusterChanged.Kind;
import org.teachercloud.insight.testing.Facts;
import org.teachercloud.insight.testing.Facts.Member;
import org.teachercloud.insight.testing.Facts.Stated;
import org.teachercloud.insight.testing.People;
import org.teachercloud.insight.testing.RealParts;
import org.teachercloud.insight.testing.Tokens;

/** Statements across owners: a cluster's, and the whole. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FlowsTest {

  private static final Instant AUTUMN = Instant.parse("2024-09-02T08:00:00Z");

  @Inject Facts facts;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String lead = "lead-" + mark;
  private final String formerLead = "former-" + mark;
  private final String partner = "partner-" + mark;
  private final String supported = "supported-" + mark;
  private final String outside = "outside-" + mark;
  private final UUID leads = UUID.randomUUID();
  private final UUID partners = UUID.randomUUID();
  private final UUID supporteds = UUID.randomUUID();
  private final int cluster = Math.floorMod(mark.hashCode(), 1_000_000);

  @BeforeEach
  void aClusterAndSomebodyOutside() {
    facts.arrive(
        facts.institution(lead),
        facts.institution(partner),
        facts.institution(supported),
        facts.institution(outside),
        facts.published(leads, lead),
        facts.published(partners, partner),
        facts.published(supporteds, supported),
        facts.cluster(
            cluster,
            Facts.role(formerLead, Kind.LEAD, "2021-09-01", "2023-09-01"),
            Facts.role(lead, Kind.LEAD, "2023-09-01", null),
            Facts.role(partner, Kind.PARTNER, "2021-09-01", null),
            Facts.role(supported, Kind.SUPPORTED, "2021-09-01", null)));
  }

  @Test
  void aLeadSeesEveryEdgeBetweenTheInstitutionsOfHerCluster() {
    enrol(leads, partner, 6);
    enrol(leads, supported, 7);
    enrol(partners, supported, 8);
    enrol(supporteds, lead, 9);
    enrol(leads, outside, 10);
    enrol(leads, lead, 11);
    ofCluster("cluster-lead", lead)
        .statusCode(200)
        .body("cluster", equalTo(cluster))
        .body("events", equalTo(30))
        .body("complete", equalTo(true))
        .body("$", not(Matchers.hasKey("rest")))
        .body("edges", hasSize(4))
        .body("edges.edge.owner", containsInAnyOrder("LEAD", "LEAD", "PARTNER", "SUPPORTED"))
        .body("edges.events.sum()", equalTo(30))
        .body("pairs.events", contains(9, 8, 7, 6))
        .body("pairs[0].owner.id", equalTo(supported))
        .body("pairs[0].consumer.id", equalTo(lead))
        .body("pairs[0].owner.name.en", equalTo(supported))
        .body("pairsLeftOut", equalTo(0));
  }

  @Test
  void nobodyIsNamedInIt() {
    List<Member> people = People.of(partner, 6);
    facts.arrive(People.enrol(facts, leads, people, AUTUMN));
    String body = ofCluster("cluster-lead", lead).statusCode(200).extract().asString();
    people.forEach(one -> assertFalse(body.contains(one.person().toString())));
  }

  /** She owns one side herself, and would subtract what her own statement says. */
  @Test
  void aLeadWhoOwnsLearnsNothingOfTheOthersBySubtracting() {
    enrol(leads, partner, 3);
    enrol(leads, supported, 4);
    enrol(partners, supported, 2);
    enrol(partners, outside, 6);
    JsonPath own = JsonPath.from(read("institution-admin", lead, "/" + lead).extract().asString());
    JsonPath all = JsonPath.from(ofCluster("cluster-lead", lead).extract().asString());
    assertEquals(7, own.getInt("events"));
    assertEquals(7, all.getInt("events"));
    assertFalse(all.getBoolean("complete"));
  }

  @Test
  void ownersWithTooFewPeopleAreToldOfTogether() {
    enrol(leads, supported, 3);
    enrol(partners, supported, 2);
    read("institution-admin", lead, "/" + lead).body("$", not(Matchers.hasKey("events")));
    ofCluster("cluster-lead", lead)
        .body("pairs", hasSize(0))
        .body("rest.events", equalTo(5))
        .body("rest.people", equalTo(5))
        .body("events", equalTo(5))
        .body("complete", equalTo(true));
  }

  @Test
  void onlyTheOneThatLeadsItTodayReadsItAndWhoWatches() {
    enrol(leads, partner, 6);
    ofCluster("cluster-lead", lead).statusCode(200);
    ofCluster("monitor", null).statusCode(200);
    ofCluster("operator", null).statusCode(200);
    for (String other : List.of(formerLead, partner, supported, outside)) {
      ofCluster("cluster-lead", other).statusCode(404).body("code", equalTo("NOT_FOUND"));
    }
    for (String role : List.of("teacher", "trainee", "coach", "publisher", "institution-admin")) {
      ofCluster(role, lead).statusCode(403);
    }
    given().get("/api/v1/reuse/clusters/" + cluster).then().statusCode(401);
    read("operator", null, "/clusters/-1").statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.of("cluster-lead", lead))
        .get("/api/v1/reuse/clusters/" + cluster + "?term=1999-H1")
        .then()
        .statusCode(404)
        .body("code", equalTo("NO_SUCH_TERM"));
  }

  @Test
  void whoWatchesSeesAllPairsAndNobodyElseDoes() {
    enrol(leads, partner, 6);
    enrol(leads, outside, 7);
    enrol(partners, lead, 11);
    String hers = "pairs.findAll { it.owner.id == '%s' }.events";
    read("operator", null, "")
        .statusCode(200)
        .body("$", not(Matchers.hasKey("cluster")))
        .body("least", equalTo(5))
        .body(hers.formatted(lead), contains(7, 6))
        .body(hers.formatted(partner), contains(11))
        .body("events", greaterThanOrEqualTo(24));
    read("monitor", null, "")
        .statusCode(200)
        .body("least", equalTo(10))
        .body(hers.formatted(lead), hasSize(0))
        .body(hers.formatted(partner), contains(11))
        .body("events", greaterThanOrEqualTo(24));
    for (String role : List.of("teacher", "publisher", "institution-admin", "cluster-lead")) {
      read(role, lead, "").statusCode(403);
    }
    given().get("/api/v1/reuse").then().statusCode(401);
  }

  @Test
  void theWholeIsTheSumOfItsEdgesAndItsRest() {
    enrol(leads, partner, 6);
    enrol(leads, supported, 2);
    JsonPath all = JsonPath.from(read("operator", null, "").extract().asString());
    int rest = all.get("rest") == null ? 0 : all.getInt("rest.events");
    assertEquals(all.getInt("events"), all.getInt("edges.events.sum()") + rest);
  }

  /** Twenty-three institutions that all use what each of them owns: 506 pairs, of which 500 fit. */
  @Test
  void pairsForWhichThereIsNoRoomAreCountedAndStandInTheSums() {
    int wide = cluster + 1_000_000;
    List<String> all = IntStream.range(0, 23).mapToObj(i -> "i" + i + "-" + mark).toList();
    facts.arrive(
        facts.cluster(
            wide,
            all.stream()
                .map(one -> Facts.role(one, Kind.PARTNER, "2021-09-01", null))
                .toArray(ClusterChanged.Role[]::new)));
    Instant before = Instant.parse("2023-09-04T08:00:00Z");
    for (String owner : all) {
      UUID course = UUID.randomUUID();
      List<Stated> uses = new ArrayList<>(List.of(facts.published(course, owner)));
      all.stream()
          .filter(one -> !one.equals(owner))
          .forEach(one -> uses.addAll(People.enrol(facts, course, People.of(one, 5), before)));
      facts.arrive(uses);
    }
    given()
        .auth()
        .oauth2(Tokens.of("operator", null))
        .queryParam("term", "2023-H2")
        .get("/api/v1/reuse/clusters/" + wide)
        .then()
        .statusCode(200)
        .body("pairs", hasSize(500))
        .body("pairsLeftOut", equalTo(6))
        .body("events", equalTo(2_530))
        .body("edges.events.sum()", equalTo(2_530))
        .body("complete", equalTo(true));
  }

  private void enrol(UUID course, String institution, int people) {
    facts.arrive(People.enrol(facts, course, People.of(institution, people), AUTUMN));
  }

  private ValidatableResponse ofCluster(String role, String institution) {
    return read(role, institution, "/clusters/" + cluster);
  }

  private static ValidatableResponse read(String role, String institution, String path) {
    return given()
        .auth()
        .oauth2(Tokens.of(role, institution))
        .queryParam("term", "2024-H2")
        .get("/api/v1/reuse" + path)
        .then();
  }
}
