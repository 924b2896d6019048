package org.teachercloud.catalog.harvesting.running;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.catalog.harvesting.running.HarvestTest.counts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ByHand.class)
class SourcesTest {

  @Inject Harvester harvester;
  @Inject PlanRuns plan;

  private TestRepository repository;
  private String institution;

  @BeforeEach
  void open() throws Exception {
    repository = TestRepository.listing(Records.of(7)::answer);
    institution = harvester.institution();
  }

  @AfterEach
  void close() {
    repository.close();
  }

  @Test
  void anotherInstitutionSeesNothingOfIt() throws Exception {
    String source = harvester.source(institution, repository.address());
    String run = harvester.begun(institution, source, false);
    String stranger = Tokens.publisher(harvester.institution());
    Harvester.as(stranger).get(source).then().statusCode(404);
    Harvester.as(stranger).get(run).then().statusCode(404);
    Harvester.as(stranger).post(source + "/runs").then().statusCode(404);
    Harvester.as(stranger).post(source + "/approve").then().statusCode(404);
    Harvester.as(stranger).delete(source).then().statusCode(404);
    Harvester.as(stranger)
        .header("If-Match", "*")
        .body(Harvester.body(repository.address(), "DRAFT", "PUBLIC"))
        .put(source)
        .then()
        .statusCode(404);
    Harvester.as(stranger).get(Harvester.SOURCES).then().body("total", equalTo(0));
    Harvester.as(Tokens.teacher(institution)).get(source).then().statusCode(403);
    Harvester.as(Tokens.operator()).get(source).then().statusCode(200);
    harvester.toTheEnd();
  }

  @Test
  void aSourceIsWrittenOnceAndChangedByWhoHasReadIt() throws Exception {
    String body = Harvester.body(repository.address(), "DRAFT", "INSTITUTION");
    String source = harvester.source(institution, repository.address());
    harvester.source(institution, body, 409).body("code", equalTo("HARVEST_SOURCE_KNOWN"));
    harvester
        .source(institution, Harvester.body("http://a.example/oai?x=1", "DRAFT", "PUBLIC"), 422)
        .body("code", equalTo("HARVEST_ADDRESS_MALFORMED"));
    harvester.harvested(institution, source);
    var mine = Harvester.as(Tokens.publisher(institution));
    mine.body(body).put(source).then().statusCode(428);
    Harvester.as(Tokens.publisher(institution))
        .header("If-Match", "\"7\"")
        .body(body)
        .put(source)
        .then()
        .statusCode(412);
    Harvester.as(Tokens.publisher(institution))
        .header("If-Match", "\"1\"")
        .body(body.replace("Experiment", "experiment").replace("\"LAB\"", "\"DATABASE\""))
        .put(source)
        .then()
        .statusCode(200)
        .body("nextFrom", equalTo(null));
    counts(harvester.harvested(institution, source), "DONE 7 0 7 0 0 0");
    Harvester.as(Tokens.publisher(institution)).delete(source).then().statusCode(204);
    Harvester.as(Tokens.publisher(institution)).get(source).then().statusCode(404);
    harvester.source(institution, repository.address());
  }

  @Test
  void aScheduledHarvestIsBegunOnceByWhicheverReplicaLooksFirst() throws Exception {
    String body =
        Harvester.body(repository.address(), "DRAFT", "INSTITUTION")
            .replace("\"prefix\"", "\"everyHours\": 6, \"prefix\"");
    String source = harvester.source(institution, body, 201).extract().header("Location");
    String id = source.substring(source.lastIndexOf('/') + 1);
    assertEquals(0, plan.plan());
    String late = "UPDATE harvest_source SET next_run_at = now() - interval '20 h' WHERE id = '";
    harvester.sql(late + id + "'");
    List<Thread> replicas =
        List.of(
            Thread.ofVirtual().start(plan::plan),
            Thread.ofVirtual().start(plan::plan),
            Thread.ofVirtual().start(plan::plan));
    for (Thread replica : replicas) {
      replica.join();
    }
    JsonPath runs = Harvester.get(institution, source + "/runs");
    assertEquals(1, runs.getInt("total"));
    assertTrue(runs.getBoolean("items[0].scheduled"));
    Instant following = Instant.parse(Harvester.get(institution, source).getString("nextRunAt"));
    assertTrue(following.isAfter(Instant.now()));
    assertTrue(following.isBefore(Instant.now().plus(6, ChronoUnit.HOURS)));
    harvester.sql(late + id + "'");
    plan.plan();
    assertEquals(1, Harvester.get(institution, source + "/runs").getInt("total"), "one at a time");
    harvester.toTheEnd();
    assertEquals("DONE", Harvester.get(institution, source + "/runs").getString("items[0].state"));
  }

  @Test
  void aHarvestIsNotBegunTwiceAndAKeyTellsTheFirst() throws Exception {
    String source = harvester.source(institution, repository.address());
    String key = UUID.randomUUID().toString();
    var wish = Harvester.as(Tokens.publisher(institution)).header("Idempotency-Key", key);
    String first =
        wish.body("{}").post(source + "/runs").then().statusCode(202).extract().header("Location");
    wish.body("{}")
        .post(source + "/runs")
        .then()
        .statusCode(202)
        .header("Location", equalTo(first));
    Harvester.as(Tokens.publisher(institution))
        .body("{}")
        .post(source + "/runs")
        .then()
        .statusCode(409)
        .body("code", equalTo("HARVEST_UNDER_WAY"));
    harvester.toTheEnd();
  }
}
