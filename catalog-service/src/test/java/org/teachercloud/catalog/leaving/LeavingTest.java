package org.teachercloud.catalog.leaving;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.persons.CompareSchema;
import org.teachercloud.access.persons.ErasePerson;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.local.testing.Traces;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LeavingTest {

  private static final String ERASURES = "/api/v1/erasures";

  /** Where an identifier without an account stays, by the inventory. */
  private static final Set<String> KEPT =
      Set.of("audit_trail", "departure", "erased", "outbox", "outbox_subject");

  @Inject CompareSchema schema;
  @Inject AgroalDataSource dataSource;
  @Inject ErasePerson erase;
  @Inject Leave leave;
  @Inject LeavingConfig config;
  @Inject Shelf shelf;

  private final String home = "home-" + UUID.randomUUID();
  private final String word = "canary" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void theInventoryKnowsEveryTableAndEveryColumnThatNamesAPerson() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      assertEquals(List.of(), schema.differences(connection));
    }
  }

  @Test
  void aTableOrAColumnThatNobodyListedIsNamed() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement change = connection.createStatement()) {
        change.execute("CREATE TABLE stranger (learner uuid)");
        change.execute("ALTER TABLE institution ADD COLUMN looked_after_by uuid");
        assertEquals(
            List.of(
                "may name a person: institution.looked_after_by",
                "in neither or both of holdings and nobody: table stranger",
                "may name a person: stranger.learner"),
            schema.differences(connection));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  @Test
  void herCopyHasWhatIsHersAndNothingElse() {
    keeps("teacher", word);
    keeps("coach", word + "other");
    var copy = as("teacher").get("/api/v1/my-data/catalog").then().statusCode(200).extract();
    assertEquals(
        List.of("{\"q\":\"" + word + "\"}"),
        copy.jsonPath().getList("holdings.find { it.table == 'saved_search' }.rows.question"));
    assertFalse(copy.asString().contains(word + "other"));
    assertEquals("保存的搜索", copy.path("holdings.find { it.table == 'saved_search' }.called.zh"));
    as("teacher").get("/api/v1/my-data/enrollment").then().statusCode(404);
    given().get("/api/v1/my-data/catalog").then().statusCode(401);
  }

  @Test
  void aWishNeedsHerNameAndCanBeTakenBackUntilItIsDue() {
    asks("teacher", "somebody else").then().statusCode(422).body("code", equalTo("NAME_DIFFERS"));
    String first = asks("teacher", "teacher").then().statusCode(202).extract().path("id");
    asks("teacher", "teacher").then().statusCode(200).body("id", equalTo(first));
    as("coach").delete(ERASURES + "/" + first).then().statusCode(404);
    as("teacher").delete(ERASURES + "/" + first).then().statusCode(204);
    as("teacher")
        .get(ERASURES)
        .then()
        .body("items.size()", equalTo(0))
        .body("next", nullValue())
        .body("total", equalTo(0));
    given().get(ERASURES + "/" + first).then().statusCode(404);
  }

  @Test
  void whoLeavesIsErasedReportedAndStatedOnce() throws SQLException {
    UUID person = Tokens.personOf("teacher", home);
    keeps("teacher", word);
    keeps("coach", word + "other");
    String erasure = asks("teacher", "teacher").then().statusCode(202).extract().path("id");
    given().get("/api/v1/receipts/catalog/" + erasure).then().statusCode(404);
    letLeave();
    String lines = "lines.find { it.called.en == '%s' }.";
    given()
        .get("/api/v1/receipts/catalog/" + erasure)
        .then()
        .statusCode(200)
        .body(lines.formatted("Kept searches") + "deed", equalTo("DELETED"))
        .body(lines.formatted("Kept searches") + "rows", equalTo(1))
        .body(lines.formatted("Log of deeds") + "deed", equalTo("KEPT"));
    given().get(ERASURES + "/" + erasure).then().body("state", equalTo("ERASING"));
    as("teacher").delete(ERASURES + "/" + erasure).then().statusCode(409);
    assertEquals(Set.of("saved_search"), traces(word), "the other's");
    Set<String> stays = traces(person.toString());
    assertTrue(KEPT.containsAll(stays), stays.toString());
    assertEquals(
        List.of("PersonErased"),
        TopicReader.factsOf("catalog.persons", person.toString(), 1).stream()
            .map(TopicReader::type)
            .toList());
  }

  @Test
  void whatComesLateGoesTooAndIsAddedToTheReceipt() throws SQLException {
    UUID person = Tokens.personOf("teacher", home);
    keeps("teacher", word);
    String erasure = asks("teacher", "teacher").then().statusCode(202).extract().path("id");
    letLeave();
    keeps("teacher", word);
    for (int again = 0; again < 2; again++) {
      QuarkusTransaction.requiringNew().run(() -> erase.erase(person, UUID.fromString(erasure)));
      assertEquals(Set.of(), traces(word));
      given()
          .get("/api/v1/receipts/catalog/" + erasure)
          .then()
          .body("lines.find { it.table == 'saved_search' }.rows", equalTo(2));
    }
  }

  @Test
  void workForAnInstitutionStaysWithoutHerName() throws SQLException {
    String institution = shelf.institution();
    UUID publisher = Tokens.personOf("publisher", institution);
    String draft =
        given()
            .auth()
            .oauth2(Tokens.as("publisher", institution))
            .contentType(ContentType.JSON)
            .body(
                "{\"kind\": \"COURSE\", \"title\": {\"en\": \"Stays\"},"
                    + " \"subject\": \"PEDAGOGY\", \"scope\": \"PUBLIC\"}")
            .post("/api/v1/resources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    UUID erasure = UUID.randomUUID();
    QuarkusTransaction.requiringNew().run(() -> erase.erase(publisher, erasure));
    given()
        .auth()
        .oauth2(Tokens.as("publisher", institution))
        .get("/api/v1/resources/" + draft)
        .then()
        .statusCode(200);
    assertFalse(traces(publisher.toString()).contains("resource"));
    given()
        .get("/api/v1/receipts/catalog/" + erasure)
        .then()
        .body("lines.find { it.table == 'resource' }.deed", equalTo("PSEUDONYMISED"))
        .body("lines.find { it.table == 'resource' }.rows", equalTo(1));
  }

  @Test
  void anAccountIsClosedOnceAndOnlyAfterItsPersonLeft() {
    String erasure = asks("teacher", "teacher").then().statusCode(202).extract().path("id");
    String closed = "/api/v1/operations/catalog/open-accounts/" + erasure + "/closed";
    operator().post(closed).then().statusCode(404);
    letLeave();
    as("teacher").post(closed).then().statusCode(403);
    String waiting = "/api/v1/operations/catalog/open-accounts?size=1";
    int open = operator().get(waiting).then().statusCode(200).extract().path("total");
    String at = operator().post(closed).then().statusCode(200).extract().path("accountClosedAt");
    operator().post(closed).then().body("accountClosedAt", equalTo(at));
    operator().get(waiting).then().body("total", equalTo(open - 1));
    given().get(ERASURES + "/" + erasure).then().body("state", equalTo("FINISHED"));
  }

  /** Everybody whose time to think better of it is over by then. */
  private void letLeave() {
    Instant due = Instant.now().plus(config.waiting()).plus(Duration.ofMinutes(1));
    boolean more = true;
    while (more) {
      more = leave.leaveOne(due);
    }
  }

  private void keeps(String role, String q) {
    as(role).body("{\"q\": \"" + q + "\"}").post("/api/v1/searches").then().statusCode(201);
  }

  private Response asks(String role, String name) {
    return as(role).body("{\"name\": \"" + name + "\"}").post(ERASURES);
  }

  private RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.as(role, home)).contentType(ContentType.JSON);
  }

  private static RequestSpecification operator() {
    return given().auth().oauth2(Tokens.operator()).contentType(ContentType.JSON);
  }

  private Set<String> traces(String text) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return Traces.of(text, connection);
    }
  }
}
