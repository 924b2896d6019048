package org.teachercloud.catalog.sharing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.standards.TestPackage;
import org.teachercloud.contracts.Scope;

/** What machines of others read shows exactly what a visitor sees, grants and terms included. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpenMetadataTest extends SharingWorld {

  private final TestPackage framework = new TestPackage();

  @BeforeEach
  void aFramework() {
    as(Tokens.operator())
        .body(framework.version("1", "A standard", true))
        .post("/api/v1/standards/imports?country=GB")
        .then()
        .statusCode(201);
  }

  @Test
  void whatIsGrantedToAllIsThereAndGoesWithItsGrant() {
    serves();
    neverThere();
    String grant = asked("{\"scope\":\"PUBLIC\",\"purposes\":[\"READ\"]}");
    neverThere();
    decide(Tokens.operator(), grant, "approve").statusCode(204);
    Instant granted = there();
    withdraw(grant);
    Instant withdrawn = gone();
    assertTrue(withdrawn.compareTo(granted) >= 0);
    assertEquals(
        "deleted",
        oai("verb=ListRecords&metadataPrefix=oai_dc&from=" + withdrawn + set())
            .getString("OAI-PMH.ListRecords.record.header.@status"));
  }

  @Test
  void aPublicationWhoseFirstGrantIsTakenBackIsGone() {
    item = published(Scope.PUBLIC);
    serves();
    there();
    withdraw(item.toString());
    gone();
  }

  @Test
  void aTermThatEndsEndsItWithAStampOfItsOwn() throws SQLException {
    item = published(Scope.PUBLIC);
    serves();
    withdraw(item.toString());
    String grant = asked("{\"scope\":\"PUBLIC\",\"purposes\":[\"READ\"]}");
    decide(Tokens.operator(), grant, "approve").statusCode(204);
    there();
    Instant soon = Instant.now().plusSeconds(2);
    sql("UPDATE share SET until_at = '" + soon + "' WHERE resource = '" + item + "'");
    sql("UPDATE resource SET next_turn = '" + soon + "' WHERE id = '" + item + "'");
    await().atMost(PATIENCE).until(() -> jsonLd() == 404);
    gone();
    // What the turn resolves anew has ended as well: today began when it was over.
    sql(
        "UPDATE share_grant SET from_date = from_date - 2, to_date = from_date WHERE id = '%s'"
            .formatted(grant));
    days.turn(Instant.now());
    assertFalse(gone().isBefore(soon.truncatedTo(ChronoUnit.SECONDS)), "no harvester misses it");
  }

  @Test
  void aTermThatBeginsShowsItFromItsMomentOn() throws SQLException {
    serves();
    String grant =
        asked(
            "{\"scope\":\"PUBLIC\",\"purposes\":[\"READ\"],\"from\":\"%s\"}"
                .formatted(calendar.today().plusDays(1)));
    decide(Tokens.operator(), grant, "approve").statusCode(204);
    neverThere();
    Instant soon = Instant.now().plusSeconds(2);
    sql("UPDATE share SET from_at = '" + soon + "' WHERE resource = '" + item + "'");
    await().atMost(PATIENCE).until(() -> jsonLd() == 200);
    assertNull(oai(record()).getString("OAI-PMH.GetRecord.record.header.@status"));
    assertTrue(sitemap().contains(item.toString()));
  }

  @Test
  void whatIsSuspendedIsGoneForHarvestersAndThereAgainWhenItIsLifted() {
    item = published(Scope.PUBLIC);
    serves();
    there();
    String at = "/api/v1/resources/" + item + "/suspensions";
    as(Tokens.operator()).body("{\"reason\":\"For a test\"}").post(at).then().statusCode(204);
    Instant suspended = gone();
    as(Tokens.operator()).post(at + "/lift").then().statusCode(204);
    assertFalse(there().isBefore(suspended));
  }

  private void serves() {
    as(Tokens.publisher(owner))
        .header("If-Match", "*")
        .body("{\"items\": [{\"item\": \"" + framework.first + "\"}]}")
        .put("/api/v1/resources/" + item + "/alignments")
        .then()
        .statusCode(200);
  }

  private void withdraw(String grant) {
    as(Tokens.publisher(owner))
        .delete("/api/v1/resources/" + item + "/grants/" + grant)
        .then()
        .statusCode(204);
  }

  /** In every list; the stamp that harvesters get. */
  private Instant there() {
    assertEquals(200, jsonLd());
    assertTrue(sitemap().contains(item.toString()));
    assertEquals(1, covered());
    await().atMost(PATIENCE).until(() -> feed() == 1);
    XmlPath record = oai(record());
    assertNull(record.getString("OAI-PMH.GetRecord.record.header.@status"));
    return Instant.parse(record.getString("OAI-PMH.GetRecord.record.header.datestamp"));
  }

  /** In no list any more, and harvesters hear that it went; the stamp that they get. */
  private Instant gone() {
    hidden();
    XmlPath record = oai(record());
    assertEquals("deleted", record.getString("OAI-PMH.GetRecord.record.header.@status"));
    return Instant.parse(record.getString("OAI-PMH.GetRecord.record.header.datestamp"));
  }

  private void neverThere() {
    hidden();
    assertEquals("idDoesNotExist", oai(record()).getString("OAI-PMH.error.@code"));
  }

  private void hidden() {
    assertEquals(404, jsonLd());
    assertFalse(sitemap().contains(item.toString()));
    assertEquals(0, covered());
    await().atMost(PATIENCE).until(() -> feed() == 0);
  }

  private int jsonLd() {
    return given().get("/api/v1/resources/" + item + "/json-ld").statusCode();
  }

  private String sitemap() {
    return given().get("/sitemaps/" + item).then().statusCode(200).extract().asString();
  }

  private int covered() {
    return given()
        .get("/api/v1/standards/" + framework.id + "/coverage")
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.item.code == 'A.1' }.resources");
  }

  private int feed() {
    return given()
        .get("/api/v1/resources/feed?institution=" + owner)
        .then()
        .statusCode(200)
        .extract()
        .xmlPath()
        .getList("feed.entry.id")
        .size();
  }

  private String record() {
    return "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:teacher-cloud.example:" + item;
  }

  private String set() {
    return "&set=institution:" + owner;
  }

  private static XmlPath oai(String query) {
    return given().get("/oai?" + query).then().statusCode(200).extract().xmlPath();
  }
}
