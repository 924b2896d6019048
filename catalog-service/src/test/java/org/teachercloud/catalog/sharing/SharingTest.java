package org.teachercloud.catalog.sharing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.describing.Authors;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.catalog.networking.ChangeMembership;
import org.teachercloud.catalog.networking.Cluster;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.catalog.networking.Clusters;
import org.teachercloud.catalog.networking.RegisterInstitution;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Subject;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SharingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject RegisterInstitution register;
  @Inject ChangeMembership memberships;
  @Inject Clusters clusters;
  @Inject Resources resources;
  @Inject CatalogEvents events;
  @Inject TurnOfDays days;
  @Inject AgroalDataSource dataSource;
  @Inject Calendar calendar;

  /** Everything of this test bears its mark, so that nothing else is found with it. */
  private final String mark = letters();

  private final String owner = "owner-" + mark;
  private final String lead = "leading-" + mark;
  private final String partner = "partner-" + mark;
  private final String supported = "supported-" + mark;
  private final String outside = "outside-" + mark;
  private int cluster;
  private UUID item;

  @BeforeEach
  void clusterWithAnItemOfOneOfItsPartners() {
    for (String slug : List.of(owner, lead, partner, supported, outside)) {
      inTransaction(() -> register.findOrRegister(slug, new Text("院校" + slug, null)));
    }
    LocalDate from = LocalDate.of(2021, 9, 1);
    cluster =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  int number = clusters.begin(Cluster.Kind.CLUSTER, new Text(null, "Shares"), null);
                  memberships.begin(number, lead, ClusterRole.LEAD, from);
                  memberships.begin(number, owner, ClusterRole.PARTNER, from);
                  memberships.begin(number, partner, ClusterRole.PARTNER, from);
                  memberships.begin(number, supported, ClusterRole.SUPPORTED, from);
                  return number;
                });
    item = published(Scope.INSTITUTION);
  }

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
    as(Tokens.publisher(owner))
        .delete("/api/v1/resources/" + item + "/grants/" + item)
        .then()
        .statusCode(204);
    seesNothing(null);
    seesNothing(supported);
    seesNothing(owner);
    as(Tokens.publisher(owner)).get("/api/v1/resources/" + item).then().statusCode(200);
    given()
        .get("/api/v1/resources?size=50&updatedSince=" + Instant.now().minusSeconds(60))
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

  private static String letters() {
    StringBuilder letters = new StringBuilder();
    for (char c : UUID.randomUUID().toString().replace("-", "").substring(0, 12).toCharArray()) {
      letters.append((char) ('a' + Character.digit(c, 16)));
    }
    return letters.toString();
  }

  private UUID published(Scope scope) {
    Description description =
        new Description(
            ResourceKind.COURSE,
            new Text(null, mark),
            new Text(null, "Only in a test."),
            Subject.PEDAGOGY,
            Set.of(),
            Set.of(),
            Set.of("en"),
            30,
            null,
            scope,
            List.of(new Unit(UUID.randomUUID(), new Text(null, "One"), 30)),
            List.of());
    UUID id = UUID.randomUUID();
    inTransaction(
        () -> {
          if (item != null) {
            events.withdrawn(
                resources.save(
                    resources
                        .lock(item)
                        .orElseThrow()
                        .moved(ResourceState.WITHDRAWN, Authors.NOBODY)));
          }
          events.published(
              resources.save(
                  List.of(Resource.published(id, owner, description, null, Instant.now()))));
        });
    return id;
  }

  private String asked(String body) {
    String location =
        as(Tokens.publisher(owner))
            .body(body)
            .post("/api/v1/resources/" + item + "/grants")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private ValidatableResponse grants() {
    return as(Tokens.publisher(owner))
        .get("/api/v1/resources/" + item + "/grants")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse decide(String token, String grant, String word) {
    return as(token).post("/api/v1/grants/" + grant + "/" + word).then();
  }

  private static ValidatableResponse waiting(String token) {
    return as(token).get("/api/v1/grants?state=REQUESTED").then().statusCode(200);
  }

  /** Found once, counted once, and to be read. */
  private void seesOnce(String institution) {
    await().atMost(PATIENCE).untilAsserted(() -> found(institution).body("total", equalTo(1)));
    found(institution)
        .body("items.id", hasItem(item.toString()))
        .body("facets.institution.'" + owner + "'", equalTo(1));
    read(institution).statusCode(200);
  }

  /** Not there: not in results, not in counts, not to be read. */
  private void seesNothing(String institution) {
    await().atMost(PATIENCE).untilAsserted(() -> found(institution).body("total", equalTo(0)));
    found(institution)
        .body("items.id", not(hasItem(item.toString())))
        .body("facets.institution.'" + owner + "'", equalTo(null));
    read(institution).statusCode(404);
  }

  private ValidatableResponse read(String institution) {
    return teacher(institution).get("/api/v1/resources/" + item).then();
  }

  private ValidatableResponse found(String institution) {
    return teacher(institution)
        .queryParam("q", mark)
        .get("/api/v1/resources")
        .then()
        .statusCode(200);
  }

  private static RequestSpecification teacher(String institution) {
    return institution == null ? given() : given().auth().oauth2(Tokens.teacher(institution));
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  private long change() throws SQLException {
    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement("SELECT change FROM resource WHERE id = '" + item + "'");
        var row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private boolean ask(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql);
        var row = select.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private void sql(String statement) throws SQLException {
    try (var connection = dataSource.getConnection();
        var execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }
}
