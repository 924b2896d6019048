package org.teachercloud.catalog.seating;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.Granting;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SeatsTest {

  private static final int CLIENTS = 40;
  private static final int SEATS = 10;

  @Inject Shelf shelf;
  @Inject AgroalDataSource dataSource;

  @Test
  void whoIsGrantedASeatLearnsHowToGetInAndNobodyElseDoes() {
    Resource base = database(Scope.PUBLIC);
    offer(base, 2, 30);
    String hers = teacher();
    String seat = asked(hers, base);
    as(hers).get("/api/v1/seats").then().body("items[0].address", nullValue());
    take(owner(base), seat, "grant").then().statusCode(204);
    as(hers)
        .get(seating(base))
        .then()
        .body("free", equalTo(1))
        .body("address", nullValue())
        .body("mine.state", equalTo("GRANTED"))
        .body("mine.until", notNullValue())
        .body("mine.address", equalTo("https://db.example/login"))
        .body("mine.how.en", equalTo("Use your work e-mail."));
    as(teacher()).get(seating(base)).then().body("mine", nullValue()).body("address", nullValue());
    given().get(seating(base)).then().body("address", nullValue()).body("mine", nullValue());
    take(owner(base), seat, "revoke").then().statusCode(204);
    as(hers)
        .get("/api/v1/seats")
        .then()
        .body("items[0].state", equalTo("REVOKED"))
        .body("items[0].byOwner", equalTo(true))
        .body("items[0].address", nullValue());
  }

  @Test
  void aSeatEndsWithItsTermAndIsFreeForTheNext() throws SQLException {
    Resource base = database(Scope.PUBLIC);
    offer(base, 1, 7);
    String first = teacher();
    String held = asked(first, base);
    take(owner(base), held, "grant").then().statusCode(204);
    String second = teacher();
    String waits = asked(second, base);
    take(owner(base), waits, "grant").then().statusCode(409).body("code", equalTo("NO_SEAT_FREE"));
    sql(
        "UPDATE seat SET granted_at = now() - interval '8 days', until_at = now() WHERE id = '"
            + held
            + "'");
    as(first).get("/api/v1/seats").then().body("items[0].state", equalTo("EXPIRED"));
    take(owner(base), waits, "grant").then().statusCode(204);
    take(owner(base), held, "grant")
        .then()
        .statusCode(409)
        .body("code", equalTo("SEAT_IS_EXPIRED"));
    String again = ask(first, base).then().statusCode(201).extract().path("id");
    as(first).delete("/api/v1/seats/" + again).then().statusCode(204);
    as(first).delete("/api/v1/seats/" + again).then().statusCode(204);
  }

  @Test
  void fortyAreGrantedAtOnceAndTenHaveTheTenSeats() throws Exception {
    Resource base = database(Scope.PUBLIC);
    offer(base, SEATS, 30);
    List<String> wishes = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      wishes.add(asked(teacher(), base));
    }
    String owner = owner(base);
    List<Callable<Integer>> grants =
        wishes.stream()
            .<Callable<Integer>>map(seat -> () -> take(owner, seat, "grant").statusCode())
            .toList();
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
      for (Future<Integer> each : pool.invokeAll(grants)) {
        answers.add(each.get());
      }
    }
    assertEquals(SEATS, answers.stream().filter(status -> status == 204).count());
    assertEquals(CLIENTS - SEATS, answers.stream().filter(status -> status == 409).count());
    as(owner).get(seating(base)).then().body("free", equalTo(0));
  }

  @Test
  void aSeatThatIsGrantedIsStatedOnceForTheInstitutionSheAskedAs() throws Exception {
    Resource base = database(Scope.PUBLIC);
    offer(base, 5, 30);
    UUID person = UUID.randomUUID();
    String home = shelf.institution();
    String seat = asked(Tokens.one(person, "teacher", home), base);
    take(owner(base), seat, "grant").then().statusCode(204);
    take(owner(base), seat, "grant").then().statusCode(204);
    take(owner(base), seat, "revoke").then().statusCode(204);
    String next = asked(Tokens.one(person, "teacher", home), base);
    take(owner(base), next, "grant").then().statusCode(204);

    var facts = TopicReader.factsOf("catalog.uses", person.toString(), 2);

    assertEquals(
        List.of("SeatGranted", "SeatGranted"), facts.stream().map(TopicReader::type).toList());
    JsonNode fact = new ObjectMapper().readTree(facts.getFirst().value());
    assertEquals(seat, fact.get("seat").asText());
    assertEquals(base.id().toString(), fact.get("resource").asText());
    assertEquals(home, fact.get("institution").asText());
    assertEquals(next, new ObjectMapper().readTree(facts.getLast().value()).get("seat").asText());
  }

  @Test
  void fewerSeatsThanAreHeldTakeNobodysAway() {
    Resource base = database(Scope.PUBLIC);
    offer(base, 1, 30);
    String hers = teacher();
    take(owner(base), asked(hers, base), "grant").then().statusCode(204);
    offer(base, 0, 30);
    as(hers)
        .get(seating(base))
        .then()
        .body("free", equalTo(0))
        .body("mine.state", equalTo("GRANTED"));
  }

  @Test
  void aDatabaseThatIsNotSharedWithHerIsNotThere() {
    Resource base = database(Scope.INSTITUTION);
    offer(base, 5, 30);
    String stranger = teacher();
    as(stranger).get(seating(base)).then().statusCode(404);
    ask(stranger, base).then().statusCode(404);
    String member = Tokens.one(UUID.randomUUID(), "teacher", base.institution());
    String seat = asked(member, base);
    as(stranger).delete("/api/v1/seats/" + seat).then().statusCode(404);
    String other = Tokens.publisher(shelf.institution());
    take(other, seat, "grant").then().statusCode(404);
    take(other, seat, "revoke").then().statusCode(404);
    as(other).get("/api/v1/resources/" + base.id() + "/seats").then().statusCode(404);
    as(other).body(terms(5, 30)).post(seating(base)).then().statusCode(404);
  }

  @Test
  void theSameWishAgainIsTheSameSeatAndTheOwnerReadsWhoAsked() {
    Resource base = database(Scope.PUBLIC);
    String hers = teacher();
    ask(hers, base).then().statusCode(409).body("code", equalTo("NO_SEATING"));
    offer(base, 5, 30);
    String seat = asked(hers, base);
    ask(hers, base).then().statusCode(200).body("id", equalTo(seat));
    as(owner(base))
        .get("/api/v1/resources/" + base.id() + "/seats")
        .then()
        .body("total", equalTo(1))
        .body("items[0].id", equalTo(seat))
        .body("items[0].name", notNullValue());
  }

  @Test
  void nobodyIsGrantedASeatOfWhatIsNotSharedWithHerAnyMore() {
    Resource base = database(Scope.INSTITUTION);
    String near = shelf.institution();
    String grant = Granting.grant(base, near, "ENROL");
    offer(base, 5, 30);
    String first = Tokens.one(UUID.randomUUID(), "teacher", near);
    String second = Tokens.one(UUID.randomUUID(), "teacher", near);
    String held = asked(first, base);
    take(owner(base), held, "grant").then().statusCode(204);
    String wish = asked(second, base);
    Granting.end(base, grant);
    take(owner(base), wish, "grant")
        .then()
        .statusCode(409)
        .body("code", equalTo("NO_LONGER_OFFERED"));
    as(first).get("/api/v1/seats").then().body("items[0].state", equalTo("GRANTED"));
    take(owner(base), wish, "revoke").then().statusCode(204);
  }

  @Test
  void nobodyIsGrantedASeatOfWhatIsWithdrawn() {
    Resource base = database(Scope.PUBLIC);
    offer(base, 5, 30);
    String wish = asked(teacher(), base);
    shelf.withdraw(base.id());
    take(owner(base), wish, "grant").then().statusCode(409);
  }

  @Test
  void onlyDatabasesGiveSeats() {
    String home = shelf.institution();
    Resource lab = shelf.put(home, ResourceKind.LAB, new Text("实验室", "Laboratory"), Scope.PUBLIC);
    as(owner(lab))
        .body(terms(5, 30))
        .post(seating(lab))
        .then()
        .statusCode(422)
        .body("code", equalTo("NO_DATABASE"));
    as(owner(lab))
        .body(Map.of("seats", 1, "days", 1, "address", "javascript:alert(1)"))
        .post(seating(lab))
        .then()
        .statusCode(400);
  }

  private Resource database(Scope scope) {
    String home = shelf.institution();
    return shelf.put(home, ResourceKind.DATABASE, new Text("数据库", "Database"), scope);
  }

  private String teacher() {
    return Tokens.one(UUID.randomUUID(), "teacher", shelf.institution());
  }

  private static String owner(Resource database) {
    return Tokens.publisher(database.institution());
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private static String seating(Resource database) {
    return "/api/v1/resources/" + database.id() + "/seating";
  }

  private static Map<String, Object> terms(int seats, int days) {
    return Map.of(
        "seats",
        seats,
        "days",
        days,
        "address",
        "https://db.example/login",
        "how",
        Map.of("en", "Use your work e-mail."));
  }

  private static void offer(Resource database, int seats, int days) {
    as(owner(database)).body(terms(seats, days)).post(seating(database)).then().statusCode(201);
  }

  private static Response ask(String token, Resource database) {
    return as(token).post("/api/v1/resources/" + database.id() + "/seats");
  }

  private static String asked(String token, Resource database) {
    return ask(token, database).then().statusCode(201).extract().path("id");
  }

  private static Response take(String token, String seat, String step) {
    return as(token).post("/api/v1/seats/" + seat + "/" + step);
  }

  private void sql(String statement) throws SQLException {
    try (var connection = dataSource.getConnection();
        var execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }
}
