package org.teachercloud.catalog.seeding;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.catalog.seeding.world.SeedItem;
import org.teachercloud.catalog.seeding.world.SeedSize;
import org.teachercloud.catalog.seeding.world.SeedWorld;
import org.teachercloud.catalog.standards.Framework;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SeededCatalogTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject SeedCatalog seed;
  @Inject SeedNetwork network;
  @Inject SeedRuns runs;
  @Inject Resources resources;
  @Inject CatalogEvents events;
  @Inject AgroalDataSource dataSource;

  @BeforeEach
  void seeded() {
    UUID run = seed.begin(SeedSize.SMALL).id();
    await()
        .atMost(PATIENCE)
        .until(() -> runs.find(run).orElseThrow().state() == SeedRuns.State.FINISHED);
  }

  @Test
  void seedingAgainAddsNothing() throws SQLException {
    long before = count("SELECT last FROM resource_change");
    seeded();
    assertEquals(300, count("SELECT count(*) FROM resource WHERE id IN (" + seedIds() + ")"));
    assertEquals(before, count("SELECT last FROM resource_change"));
  }

  @Test
  void networkHasItsClustersAndDatedRoles() throws SQLException {
    assertEquals(10, count("SELECT count(*) FROM cluster WHERE id < 101"));
    assertEquals(
        72,
        count("SELECT count(DISTINCT institution) FROM cluster_membership WHERE cluster < 101"));
    assertEquals(
        32,
        count(
            "SELECT count(*) FROM cluster_membership"
                + " WHERE role = 'SUPPORTED' AND from_date = '2021-09-01'"));
    assertEquals(
        1,
        count(
            "SELECT count(*) FROM cluster_membership WHERE role = 'PARTNER'"
                + " AND institution = 'gannan-normal-university'"));
  }

  @Test
  void leadsAndPartnersPublishForEveryoneAsBeforeUntilTheOperatorSaysOtherwise()
      throws SQLException {
    String standing = "SELECT count(*) FROM standing_approval WHERE withdrawn_at IS NULL AND ";
    assertEquals(1, count(standing + "institution = 'snnu' AND given_by IS NULL"));
    assertEquals(1, count(standing + "institution = 'gannan-normal-university'"));
    assertEquals(0, count(standing + "institution = 'zhaotong-university'"));
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "UPDATE standing_approval SET withdrawn_at = now() WHERE institution = 'swu'");
    }
    QuarkusTransaction.requiringNew().run(network::write);
    assertEquals(0, count(standing + "institution = 'swu'"), "not given again");
  }

  @Test
  void standardsAndWhatServesThemAreStatedOnce() throws Exception {
    for (Framework framework : SeedStandards.frameworks()) {
      var facts = TopicReader.factsOf("catalog.standards", framework.id().toString(), 1);
      JsonNode fact = new ObjectMapper().readTree(facts.getFirst().value());
      assertEquals("StandardsFrameworkPublished", TopicReader.type(facts.getFirst()));
      assertEquals(framework.country(), fact.get("country").textValue());
      assertEquals(framework.items().size(), fact.get("items").size());
    }
    SeedAlignments alignments = new SeedAlignments();
    SeedItem served =
        new SeedWorld()
            .items(SeedSize.SMALL).stream()
                .filter(item -> !alignments.served(item).isEmpty())
                .findFirst()
                .orElseThrow();
    var facts = TopicReader.factsOf("catalog.standards", served.id().toString(), 1);
    JsonNode fact = new ObjectMapper().readTree(facts.getFirst().value());
    assertEquals("ResourceAligned", TopicReader.type(facts.getFirst()));
    assertEquals(
        alignments.served(served).getFirst().item().toString(),
        fact.get("items").get(0).get("item").textValue());
    seeded();
    String stated = "SELECT max(sequence) FROM outbox_subject WHERE topic = 'catalog.standards'";
    assertEquals(1, count(stated));
  }

  @Test
  void visitorFindsTheSeedWithFacetsAndMarks() {
    found("数学")
        .body("total", greaterThan(0))
        .body("facets.subject.MATHEMATICS", greaterThan(0))
        .body("items[0].institution.name.zh.length()", greaterThan(2));
  }

  @Test
  void whatIsPublishedIsFoundAndWhatIsWithdrawnIsNot() {
    await().atMost(PATIENCE).untilAsserted(() -> found("").body("total", greaterThan(299)));
    Resource course = publish("蒲公英课程试讲");
    long begin = System.nanoTime();
    await().atMost(PATIENCE).untilAsserted(() -> found("蒲公英").body("total", equalTo(1)));
    System.out.printf("Found %d ms after the commit%n", (System.nanoTime() - begin) / 1_000_000);
    withdraw(course);
    await().atMost(PATIENCE).untilAsserted(() -> found("蒲公英").body("total", equalTo(0)));
  }

  @Test
  void whatCannotBeAskedIsRefusedByName() {
    given().get("/api/v1/resources?kind=BANANA").then().statusCode(400);
    given().get("/api/v1/resources?size=51").then().statusCode(400);
    given().get("/api/v1/resources?q=" + "x".repeat(201)).then().statusCode(400);
    given()
        .get("/api/v1/resources?cursor=nonsense")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_CURSOR"));
  }

  @Test
  void seedingIsNotThereWhereItIsNotAllowed() {
    beginAs(null).statusCode(401);
    beginAs(Tokens.publisher("ecnu")).statusCode(403);
    beginAs(Tokens.operator()).statusCode(404);
  }

  private static ValidatableResponse beginAs(String token) {
    RequestSpecification request =
        given().contentType("application/json").body("{\"size\":\"SMALL\"}");
    return (token == null ? request : request.auth().oauth2(token))
        .post("/api/v1/seeds/catalog")
        .then();
  }

  private static ValidatableResponse found(String text) {
    return given().queryParam("q", text).get("/api/v1/resources").then().statusCode(200);
  }

  private Resource publish(String title) {
    Unit unit = new Unit(UUID.randomUUID(), Text.zh("第一讲"), 30);
    Description description =
        new Description(
            ResourceKind.COURSE,
            Text.zh(title),
            Text.zh("只在测试里出现。"),
            Subject.PEDAGOGY,
            Set.of(Phase.PRIMARY),
            Set.of(Stage.INDUCTION),
            Set.of("zh"),
            30,
            null,
            Scope.PUBLIC,
            List.of(unit),
            List.of());
    Resource draft =
        Resource.published(UUID.randomUUID(), "ecnu", description, null, Instant.EPOCH);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<Resource> saved = resources.save(List.of(draft));
              events.published(saved);
              return saved.getFirst();
            });
  }

  private void withdraw(Resource course) {
    Resource gone = course.moved(ResourceState.WITHDRAWN, course.authors());
    QuarkusTransaction.requiringNew().run(() -> events.withdrawn(resources.save(gone)));
  }

  private static String seedIds() {
    return String.join(
        ",",
        new SeedWorld().items(SeedSize.SMALL).stream().map(item -> "'" + item.id() + "'").toList());
  }

  private long count(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql);
        var row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
