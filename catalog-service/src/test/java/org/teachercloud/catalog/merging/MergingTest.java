package org.teachercloud.catalog.merging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.SamePerson;
import org.teachercloud.access.merging.MergeAgain;
import org.teachercloud.access.merging.MergePerson;
import org.teachercloud.access.persons.CompareSchema;
import org.teachercloud.access.persons.ErasePerson;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.local.testing.Traces;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MergingTest {

  private static final String MERGERS = "/api/v1/mergers";

  /** Where the identifier that went stays, by the inventory. */
  private static final Set<String> KEPT =
      Set.of("audit_trail", "merged", "merger", "outbox", "outbox_subject");

  @Inject CompareSchema schema;
  @Inject AgroalDataSource dataSource;
  @Inject MergePerson mergePerson;
  @Inject MergeAgain mergeAgain;
  @Inject SamePerson same;
  @Inject ErasePerson erase;

  private final UUID stays = UUID.randomUUID();
  private final UUID goes = UUID.randomUUID();
  private final String q = "canary" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void aTableOnWhoseMergingNobodySaidAWordBreaksTheBuild() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      assertEquals(List.of(), schema.differences(connection));
      connection.setAutoCommit(false);
      try (Statement change = connection.createStatement()) {
        change.execute("CREATE UNIQUE INDEX one_slot_each ON slot (made_by, id)");
        assertEquals(
            List.of("unique, and no word on merging: slot.made_by"),
            schema.differences(connection));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  @Test
  void aWordIsNeededAndTheNameOfTheAccountThatStays() {
    String word = word();
    merges(goes, "AAAAA-AAAAA-AAAAA-AAAAA", "teacher")
        .then()
        .statusCode(422)
        .body("code", equalTo("MERGE_WORD_NOT_GOOD"));
    merges(stays, word, "teacher").then().statusCode(422).body("code", equalTo("SAME_ACCOUNT"));
    merges(goes, word, "somebody")
        .then()
        .statusCode(422)
        .body("code", equalTo("OTHER_NAME_DIFFERS"));
    String newer = word();
    merges(goes, word, "teacher").then().statusCode(422);
    given().body("{}").contentType(ContentType.JSON).post(MERGERS).then().statusCode(401);
    merges(goes, newer.toLowerCase().replace("-", " "), "teacher").then().statusCode(202);
    merges(UUID.randomUUID(), newer, "teacher").then().statusCode(422);
  }

  @Test
  void aWordIsGoodForMinutes() throws SQLException {
    String word = word();
    run("UPDATE merge_word SET good_until = now() WHERE person = ?", stays);
    merges(goes, word, "teacher").then().statusCode(422);
  }

  @Test
  void whoIsToBeErasedCannotBeMergedNeitherWay() {
    String word = word();
    as(goes).body("{\"name\": \"teacher\"}").post("/api/v1/erasures").then().statusCode(202);
    merges(goes, word, "teacher").then().statusCode(409).body("code", equalTo("ACCOUNT_LEAVING"));
  }

  @Test
  void whatWasUnderTheOneIsUnderTheOtherStatedReportedAndClosedLast() throws SQLException {
    keeps(goes, q);
    keeps(goes, "both");
    keeps(stays, "both");
    String merge = merged();
    as(stays)
        .get("/api/v1/searches")
        .then()
        .body("items.size()", equalTo(2))
        .body("items.find { it.question.q == '" + q + "' } != null", equalTo(true));
    String line = "lines.find { it.table == '%s' }.";
    given()
        .get("/api/v1/merge-receipts/catalog/" + merge)
        .then()
        .statusCode(200)
        .body(line.formatted("saved_search") + "rows", equalTo(1))
        .body(line.formatted("saved_search") + "united", equalTo(1))
        .body(line.formatted("audit_trail") + "deed", equalTo("KEPT"));
    given().get("/api/v1/merge-receipts/enrollment/" + merge).then().statusCode(404);
    given().get(MERGERS + "/" + merge).then().body("state", equalTo("MERGING"));
    as(stays)
        .get(MERGERS + "?size=1")
        .then()
        .body("items[0].id", equalTo(merge))
        .body("next", nullValue())
        .body("total", equalTo(1));
    String waiting = "/api/v1/operations/catalog/merged-accounts?size=1";
    int open = operator().get(waiting).then().statusCode(200).extract().path("total");
    String closed = "/api/v1/operations/catalog/merged-accounts/" + merge + "/closed";
    as(stays).post(closed).then().statusCode(403);
    operator().post(closed).then().statusCode(200).body("state", equalTo("FINISHED"));
    operator().get(waiting).then().body("total", equalTo(open - 1));
    var facts = TopicReader.factsOf("catalog.persons", goes.toString(), 1);
    assertEquals("PersonMerged", TopicReader.type(facts.getFirst()));
    Set<String> traces = traces(goes.toString());
    assertTrue(KEPT.containsAll(traces), traces.toString());
  }

  @Test
  void aTokenOfTheAccountThatWentIsTheOtherOnesAndWhatSlippedInIsMovedLater() throws SQLException {
    String merge = merged();
    run(
        "INSERT INTO saved_search (id, person, question, saved_at, seen_at)"
            + " VALUES (gen_random_uuid(), ?, '{\"q\": \"late\"}', now(), now())",
        goes);
    same.look();
    as(goes).get(MERGERS).then().body("items[0].id", equalTo(merge));
    mergeAgain.look();
    as(stays).get("/api/v1/searches").then().body("items.size()", equalTo(1));
    given()
        .get("/api/v1/merge-receipts/catalog/" + merge)
        .then()
        .body("lines.find { it.table == 'saved_search' }.rows", equalTo(1));
  }

  @Test
  void chainsEndAtTheLastAccountInAnyOrderOfArrival() throws SQLException {
    UUID last = UUID.randomUUID();
    keeps(goes, q);
    merge(stays, last);
    merge(goes, stays);
    UUID first = UUID.randomUUID();
    keeps(first, "first");
    merge(first, goes);
    assertEquals(last, same.now(goes));
    assertEquals(last, same.now(first));
    as(last).get("/api/v1/searches").then().body("items.size()", equalTo(2));
  }

  @Test
  void leavingAfterwardsErasesEveryIdentifierAlsoOneThatIsHeardOfLate() throws SQLException {
    UUID late = UUID.randomUUID();
    keeps(goes, q);
    keeps(late, q + "late");
    merged();
    UUID erasure = UUID.randomUUID();
    QuarkusTransaction.requiringNew().run(() -> erase.erase(stays, erasure));
    merge(late, stays);
    assertEquals(Set.of(), traces(q));
  }

  @Test
  void twoAccountsThatGoIntoEachOtherAtOnceAreOneInTheEnd() throws Exception {
    String ofStays = word();
    String ofGoes = as(goes).post(MERGERS + "/word").then().statusCode(200).extract().path("word");
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Callable<Integer>> deeds =
          List.of(
              () -> merges(goes, ofStays, "teacher").statusCode(),
              () -> merges(stays, ofGoes, "teacher").statusCode());
      List<Integer> answers =
          both.invokeAll(deeds).stream().map(MergingTest::result).sorted().toList();
      assertEquals(List.of(202, 422), answers);
    }
  }

  private static Integer result(Future<Integer> one) {
    return one.resultNow();
  }

  private void merge(UUID person, UUID into) {
    QuarkusTransaction.requiringNew()
        .run(() -> mergePerson.merge(person, into, UUID.randomUUID(), Instant.now()));
  }

  private String word() {
    return as(stays).post(MERGERS + "/word").then().statusCode(200).extract().path("word");
  }

  private Response merges(UUID person, String word, String name) {
    return as(person)
        .body("{\"word\": \"%s\", \"name\": \"%s\"}".formatted(word, name))
        .post(MERGERS);
  }

  private String merged() {
    return merges(goes, word(), "teacher").then().statusCode(202).extract().path("id");
  }

  private void keeps(UUID person, String text) {
    as(person).body("{\"q\": \"" + text + "\"}").post("/api/v1/searches").then().statusCode(201);
  }

  private RequestSpecification as(UUID person) {
    return given()
        .auth()
        .oauth2(Tokens.one(person, "teacher", "ecnu"))
        .contentType(ContentType.JSON);
  }

  private static RequestSpecification operator() {
    return given().auth().oauth2(Tokens.operator()).contentType(ContentType.JSON);
  }

  private void run(String sql, UUID person) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, person);
      statement.executeUpdate();
    }
  }

  private Set<String> traces(String text) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return Traces.of(text, connection);
    }
  }
}
