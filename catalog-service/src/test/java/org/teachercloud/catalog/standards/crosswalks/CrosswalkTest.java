package org.teachercloud.catalog.standards.crosswalks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.standards.TestPackage;

/** The publisher speaks for the Chinese framework, the coach for the British one. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CrosswalkTest {

  private static final String GROUNDS =
      "\"rationale\": \"Both ask for it\", \"evidence\": [\"Clause 3.3 and standard 6\"]";

  @Inject AgroalDataSource dataSource;
  @Inject StateLinks stateLinks;

  private final TestPackage chinese = new TestPackage();
  private final TestPackage british = new TestPackage();
  private final String publisher = Tokens.publisher("ecnu");
  private final String coach = Tokens.coach("ecnu");

  @BeforeEach
  void twoFrameworksWithTheirExperts() {
    publish(chinese, "CN", "1");
    publish(british, "GB", "1");
    appoint(chinese.id, Tokens.PUBLISHER);
    appoint(british.id, Tokens.COACH);
  }

  @Test
  void aLinkIsAdoptedByTheExpertsOfBothSidesOnly() {
    String link = propose(GROUNDS);
    approve(link, Tokens.publisher2("ecnu"), 1)
        .statusCode(403)
        .body("code", equalTo("NOT_AN_EXPERT"));
    approve(link, Tokens.operator(), 1).statusCode(403);
    approve(link, publisher, 1)
        .statusCode(200)
        .body("state", equalTo("PROPOSED"))
        .body("approvedFor", contains(chinese.id + ""));
    approve(link, publisher, 2).statusCode(403).body("code", equalTo("CROSSWALK_SECOND_PERSON"));
    approve(link, coach, 2).statusCode(200).body("state", equalTo("ADOPTED"));
    given()
        .get("/api/v1/crosswalks?framework=" + british.id)
        .then()
        .body("total", equalTo(1))
        .body("items[0].state", equalTo("ADOPTED"))
        .body("items[0].yours", empty());
  }

  @Test
  void onePersonNeverApprovesForBothSides() {
    appoint(british.id, Tokens.PUBLISHER);
    String link = propose(GROUNDS);
    approve(link, publisher, 1).statusCode(200).body("approvedFor", hasSize(1));
    approve(link, publisher, 2).statusCode(403);
    given().get("/api/v1/crosswalks/" + link).then().body("state", equalTo("PROPOSED"));
  }

  @Test
  void aLinkWithoutEvidenceCannotBeAdopted() throws SQLException {
    String link = propose("\"rationale\": \"Both ask for it\"");
    approve(link, publisher, 1).statusCode(422).body("code", equalTo("EVIDENCE_NEEDED"));
    approve(link, coach, 1).statusCode(422);
    String byHand = "UPDATE crosswalk_link SET state = 'ADOPTED' WHERE id = '" + link + "'";
    SQLException refused = assertThrows(SQLException.class, () -> tell(byHand));
    assertEquals("23514", refused.getSQLState());
    reword(link, 1, publisher).statusCode(200);
    approve(link, publisher, 2).statusCode(200);
    approve(link, coach, 3).statusCode(200).body("state", equalTo("ADOPTED"));
  }

  @Test
  void aNewVersionOfEitherFrameworkReopensItsLinksAndNoOthers() {
    String link = adopted();
    TestPackage third = new TestPackage();
    publish(third, "RU", "1");
    publish(third, "RU", "2");
    given().get("/api/v1/crosswalks/" + link).then().body("state", equalTo("ADOPTED"));
    publish(british, "GB", "2");
    given()
        .get("/api/v1/crosswalks/" + link)
        .then()
        .body("state", equalTo("REOPENED"))
        .body("approvedFor", empty());
    approve(link, publisher, 4).statusCode(200).body("state", equalTo("REOPENED"));
    publish(chinese, "CN", "2");
    approve(link, coach, 6).statusCode(200).body("approvedFor", contains(british.id + ""));
    approve(link, publisher, 7).statusCode(200).body("state", equalTo("ADOPTED"));
  }

  @Test
  void newGroundsNeedNewApprovalsAndWhoReadTheOldOnesIsTold() {
    String link = propose(GROUNDS);
    approve(link, publisher, 1).statusCode(200);
    reword(link, 2, coach).statusCode(200).body("approvedFor", empty());
    approve(link, publisher, 2).statusCode(412).body("code", equalTo("STALE"));
    reword(link, 2, coach).statusCode(412);
    reword(link, 3, Tokens.teacher("ecnu")).statusCode(403);
    given()
        .contentType("application/json")
        .auth()
        .oauth2(coach)
        .body("{" + GROUNDS + "}")
        .put("/api/v1/crosswalks/" + link)
        .then()
        .statusCode(428);
    approve(link, publisher, 3).statusCode(200);
    approve(link, coach, 4).statusCode(200).body("state", equalTo("ADOPTED"));
    reword(link, 5, publisher).statusCode(200).body("state", equalTo("REOPENED"));
  }

  @Test
  void bothSidesAtTheSameMomentLoseNoApproval() throws Exception {
    for (int round = 0; round < 10; round++) {
      publish(chinese, "CN", "race " + round);
      String link = round == 0 ? propose(GROUNDS) : theLink();
      int change = change(link);
      try (ExecutorService both = Executors.newFixedThreadPool(2)) {
        List<Callable<Integer>> deeds =
            List.of(
                () -> approve(link, publisher, change).extract().statusCode(),
                () -> approve(link, coach, change).extract().statusCode());
        int done = 0;
        for (Future<Integer> deed : both.invokeAll(deeds)) {
          done += deed.get() == 200 ? 1 : 0;
        }
        given()
            .get("/api/v1/crosswalks/" + link)
            .then()
            .body("approvedFor", hasSize(done))
            .body("change", equalTo(change + done));
      }
    }
  }

  @Test
  void whatHasNoCounterpartIsSaidOfTheFramework() {
    String none =
        "{\"origin\": \"%s\", \"framework\": \"%s\", \"kind\": \"NONE\", %s}"
            .formatted(chinese.second, british.id, GROUNDS);
    proposed(none, coach).statusCode(201).body("destinationFramework", equalTo(british.id + ""));
    proposed(none, coach).statusCode(409).body("code", equalTo("LINKED_ALREADY"));
    proposed(none.replace("NONE", "EXACT"), coach).statusCode(422);
    proposed(none.replace(british.id + "", chinese.id + ""), coach).statusCode(422);
    proposed(none, Tokens.teacher("ecnu")).statusCode(403);
  }

  @Test
  void onlyTheOperatorAppointsExperts() {
    String path = "/api/v1/standards/" + chinese.id + "/experts";
    given().auth().oauth2(publisher).get(path).then().statusCode(403);
    given().get(path).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.operator())
        .delete(path + "/" + Tokens.PUBLISHER)
        .then()
        .statusCode(204);
    approve(propose(GROUNDS), publisher, 1).statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.operator())
        .get("/api/v1/standards/" + UUID.randomUUID() + "/experts")
        .then()
        .statusCode(404);
  }

  @Test
  void thatALinkIsAdoptedAndOpenedAgainIsStatedWithTheVersionsThatItWasJudgedBy()
      throws IOException {
    String link = adopted();
    publish(british, "GB", "2");
    publish(british, "GB", "3");
    approve(link, publisher, 5).statusCode(200);
    approve(link, coach, 6).statusCode(200).body("state", equalTo("ADOPTED"));
    reword(link, 7, publisher).statusCode(200).body("state", equalTo("REOPENED"));
    reword(link, 8, publisher).statusCode(200);
    var facts = TopicReader.factsOf("catalog.standards", link, 4);
    assertEquals(
        List.of("CrosswalkAdopted", "CrosswalkReopened", "CrosswalkAdopted", "CrosswalkReopened"),
        facts.stream().map(TopicReader::type).toList());
    JsonNode first = new ObjectMapper().readTree(facts.getFirst().value());
    assertEquals("RELATED", first.get("kind").textValue());
    assertEquals(chinese.first.toString(), first.at("/origin/item").textValue());
    assertEquals(british.second.toString(), first.at("/destination/item").textValue());
    assertEquals("1", first.at("/destination/version").textValue());
    JsonNode second = new ObjectMapper().readTree(facts.get(2).value());
    assertEquals("1", second.at("/origin/version").textValue());
    assertEquals("3", second.at("/destination/version").textValue());
  }

  /** As if it had been adopted before there was the fact. */
  @Test
  void aLinkThatIsOlderThanTheFactIsStatedOnceWhoeverStarts() throws Exception {
    String link = adopted();
    assertEquals(1, TopicReader.factsOf("catalog.standards", link, 1).size());
    String open = propose(GROUNDS.replace("Both", "All"), chinese.second, british.first);
    tell("DELETE FROM outbox_subject WHERE subject = '" + link + "'");

    try (ExecutorService several = Executors.newFixedThreadPool(3)) {
      Callable<Void> start =
          () -> {
            stateLinks.stateUnstated();
            return null;
          };
      for (Future<Void> one : several.invokeAll(List.of(start, start, start))) {
        one.get();
      }
    }
    stateLinks.stateUnstated();

    var facts = TopicReader.factsOf("catalog.standards", link, 2);
    assertEquals(
        List.of("CrosswalkAdopted", "CrosswalkAdopted"),
        facts.stream().map(TopicReader::type).toList());
    JsonNode again = new ObjectMapper().readTree(facts.getLast().value());
    assertEquals(chinese.first.toString(), again.at("/origin/item").textValue());
    assertEquals("1", again.at("/destination/version").textValue());
    assertEquals(1, sequence(link));
    assertEquals(0, sequence(open));
  }

  /** The number of the last fact about a subject, 0 where there is none. */
  private int sequence(String subject) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT coalesce(max(sequence), 0) FROM outbox_subject WHERE subject = ?")) {
      select.setString(1, subject);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private String adopted() {
    String link = propose(GROUNDS);
    approve(link, publisher, 1).statusCode(200);
    approve(link, coach, 2).statusCode(200).body("state", equalTo("ADOPTED"));
    return link;
  }

  private static void publish(TestPackage one, String country, String version) {
    given()
        .contentType("application/json")
        .auth()
        .oauth2(Tokens.operator())
        .body(one.version(version, "A standard", true))
        .post("/api/v1/standards/imports?country=" + country)
        .then()
        .statusCode(201);
  }

  private static void appoint(UUID framework, UUID person) {
    given()
        .contentType("application/json")
        .auth()
        .oauth2(Tokens.operator())
        .body("{\"person\": \"%s\", \"name\": \"An expert\"}".formatted(person))
        .post("/api/v1/standards/" + framework + "/experts")
        .then()
        .statusCode(204);
  }

  private String propose(String grounds) {
    return propose(grounds, chinese.first, british.second);
  }

  private String propose(String grounds, UUID origin, UUID destination) {
    String body =
        "{\"origin\": \"%s\", \"destination\": \"%s\", \"kind\": \"RELATED\", %s}"
            .formatted(origin, destination, grounds);
    return proposed(body, publisher).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse proposed(String body, String token) {
    return given()
        .contentType("application/json")
        .auth()
        .oauth2(token)
        .body(body)
        .post("/api/v1/crosswalks")
        .then();
  }

  private static ValidatableResponse approve(String link, String token, int change) {
    return given()
        .contentType("application/json")
        .auth()
        .oauth2(token)
        .body("{\"change\": " + change + "}")
        .post("/api/v1/crosswalks/" + link + "/approve")
        .then();
  }

  private static ValidatableResponse reword(String link, int change, String token) {
    return given()
        .contentType("application/json")
        .auth()
        .oauth2(token)
        .header("If-Match", "\"" + change + "\"")
        .body("{" + GROUNDS + "}")
        .put("/api/v1/crosswalks/" + link)
        .then();
  }

  private String theLink() {
    return given().get("/api/v1/crosswalks?framework=" + chinese.id).path("items[0].id");
  }

  private static int change(String link) {
    return given().get("/api/v1/crosswalks/" + link).path("change");
  }

  private void tell(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }
}
