package org.teachercloud.catalog.booking;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;

/** A laboratory of an institution of its own, and what is asked of it over HTTP. */
@ApplicationScoped
class Lab {

  @Inject Shelf shelf;
  @Inject AgroalDataSource dataSource;

  Resource open(Scope scope) {
    String home = shelf.institution();
    return shelf.put(home, ResourceKind.LAB, new Text("实验室", "Laboratory"), scope);
  }

  /** Somebody who learns, whom no other test has. */
  String teacher() {
    return Tokens.one(UUID.randomUUID(), "teacher", shelf.institution());
  }

  static String owner(Resource lab) {
    return Tokens.publisher(lab.institution());
  }

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** A time in so many days at ten. */
  static Map<String, Object> inDays(int days, int capacity) {
    return Map.of(
        "place",
        "REMOTE",
        "zone",
        "Asia/Shanghai",
        "from",
        LocalDateTime.now().plusDays(days).truncatedTo(ChronoUnit.DAYS).withHour(10).toString(),
        "minutes",
        90,
        "capacity",
        capacity);
  }

  /** Offers times and tells which; the next first. */
  List<String> offer(Resource lab, Map<String, Object> request) {
    as(owner(lab)).body(request).post(slotsOf(lab)).then().statusCode(201);
    return as(owner(lab)).queryParam("size", 50).get(slotsOf(lab)).jsonPath().getList("items.id");
  }

  static String slotsOf(Resource lab) {
    return "/api/v1/resources/" + lab.id() + "/slots";
  }

  static Response book(String token, String slot) {
    return as(token).body("{\"briefed\": false}").post("/api/v1/slots/" + slot + "/bookings");
  }

  /** Books and tells the identity. */
  static String booked(String token, String slot, String state) {
    Response answer = book(token, slot);
    answer.then().statusCode(201);
    String reached = answer.jsonPath().getString("state");
    if (!reached.equals(state)) {
      throw new AssertionError("It is " + reached + ", not " + state);
    }
    return answer.jsonPath().getString("id");
  }

  /** The state of a booking of hers. */
  static String state(String token, String booking) {
    return as(token)
        .get("/api/v1/bookings")
        .jsonPath()
        .getString("items.find { it.id == '" + booking + "' }.state");
  }

  static Response take(String token, String booking, String step) {
    return as(token).post("/api/v1/bookings/" + booking + "/" + step);
  }

  long ask(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql);
        var row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  void sql(String statement) throws SQLException {
    try (var connection = dataSource.getConnection();
        var execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }

  /** Lets a slot begin so many minutes ago, for those who have booked it, too. */
  void begin(String slot, int minutesAgo) throws SQLException {
    String span =
        " from_at = now() - interval '%d min', to_at = now() + interval '%d min'"
            .formatted(minutesAgo, 90 - minutesAgo);
    sql("UPDATE slot SET" + span + " WHERE id = '" + slot + "'");
    sql("UPDATE booking SET" + span + " WHERE slot = '" + slot + "'");
  }
}
