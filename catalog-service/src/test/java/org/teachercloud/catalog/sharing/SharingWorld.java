package org.teachercloud.catalog.sharing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.Tokens;
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

/** A cluster with an item of one of its partners, and who asks for what of it. */
abstract class SharingWorld {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject RegisterInstitution register;
  @Inject ChangeMembership memberships;
  @Inject Clusters clusters;
  @Inject Resources resources;
  @Inject CatalogEvents events;
  @Inject TurnOfDays days;
  @Inject AgroalDataSource dataSource;
  @Inject Calendar calendar;

  /** Everything of this test bears its mark, so that nothing else is found with it. */
  final String mark = letters();

  final String owner = "owner-" + mark;
  final String lead = "leading-" + mark;
  final String partner = "partner-" + mark;
  final String supported = "supported-" + mark;
  final String outside = "outside-" + mark;
  int cluster;
  UUID item;

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

  static String letters() {
    StringBuilder letters = new StringBuilder();
    for (char c : UUID.randomUUID().toString().replace("-", "").substring(0, 12).toCharArray()) {
      letters.append((char) ('a' + Character.digit(c, 16)));
    }
    return letters.toString();
  }

  UUID published(Scope scope) {
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

  String asked(String body) {
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

  ValidatableResponse grants() {
    return as(Tokens.publisher(owner))
        .get("/api/v1/resources/" + item + "/grants")
        .then()
        .statusCode(200);
  }

  static ValidatableResponse decide(String token, String grant, String word) {
    return as(token).post("/api/v1/grants/" + grant + "/" + word).then();
  }

  static ValidatableResponse waiting(String token) {
    return as(token).get("/api/v1/grants?state=REQUESTED").then().statusCode(200);
  }

  /** Found once, counted once, and to be read. */
  void seesOnce(String institution) {
    await().atMost(PATIENCE).untilAsserted(() -> found(institution).body("total", equalTo(1)));
    found(institution)
        .body("items.id", hasItem(item.toString()))
        .body("facets.institution.'" + owner + "'", equalTo(1));
    read(institution).statusCode(200);
  }

  /** Not there: not in results, not in counts, not to be read. */
  void seesNothing(String institution) {
    await().atMost(PATIENCE).untilAsserted(() -> found(institution).body("total", equalTo(0)));
    found(institution)
        .body("items.id", not(hasItem(item.toString())))
        .body("facets.institution.'" + owner + "'", equalTo(null));
    read(institution).statusCode(404);
  }

  ValidatableResponse read(String institution) {
    return teacher(institution).get("/api/v1/resources/" + item).then();
  }

  ValidatableResponse found(String institution) {
    return teacher(institution)
        .queryParam("q", mark)
        .get("/api/v1/resources")
        .then()
        .statusCode(200);
  }

  static RequestSpecification teacher(String institution) {
    return institution == null ? given() : given().auth().oauth2(Tokens.teacher(institution));
  }

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  long change() throws SQLException {
    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement("SELECT change FROM resource WHERE id = '" + item + "'");
        var row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  boolean ask(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql);
        var row = select.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }

  void sql(String statement) throws SQLException {
    try (var connection = dataSource.getConnection();
        var execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }
}
